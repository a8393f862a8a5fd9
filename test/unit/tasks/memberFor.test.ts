import { expect, test } from 'vitest'
import type { Task } from '#shared/plan/task.ts'
import { differsFrom, memberFor } from '../../../renderer/components/memberFor.ts'

const panel: Task['panel'] = [
  { id: 'W01', name: '张维国', unit: '甲大学', role: '组长' },
  { id: 'W02', name: '李淑敏', unit: '乙研究院', role: '组员', fingerprint: 'b'.repeat(64) },
  { id: 'W03', name: '王建军', unit: '丙公司', role: '组员' },
  { id: 'S01', name: '何丽', unit: '服务处', role: '秘书' },
]
const task = { panel } as Task
const me = (name: string, unit: string, fingerprint = 'f'.repeat(64)) => ({ name, unit, fingerprint })

test('name and unit together say who one is; spaces and full-width letters do not matter', () => {
  expect(memberFor(task, me('张 维国', '甲大学'))).toEqual({ kind: 'member', member: panel[0] })
})

test('the certificate in the roster outweighs another spelling of the name', () => {
  expect(memberFor(task, me('李淑民', '乙院', 'b'.repeat(64)))).toEqual({ kind: 'member', member: panel[1] })
})

test('秘书 and 监督 do not score', () => {
  expect(memberFor(task, me('何丽', '服务处'))).toEqual({ kind: 'notScoring', member: panel[3] })
})

test('one whose unit differs is asked, the same name first, and no place of another certificate is offered', () => {
  expect(memberFor(task, me('王建军', '丁公司'))).toEqual({ kind: 'ask', candidates: [panel[2], panel[0]] })
})

test('another name, only another spelling of the unit, or nothing to say', () => {
  const member = { name: '王建军', unit: '丙公司' }
  expect(differsFrom(member, me('张三', '丙公司'))).toBe('name')
  expect(differsFrom(member, me('王 建军', '丙有限公司'))).toBe('unit')
  expect(differsFrom(member, me('王建军', '丙公司'))).toBeUndefined()
  expect(differsFrom({ ...member, fingerprint: 'b'.repeat(64) }, me('王健军', '他处', 'b'.repeat(64)))).toBeUndefined()
})
