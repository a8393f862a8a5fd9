import { expect, test } from 'vitest'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import { compareUnits } from '../../../renderer/screens/pledge/unitComparison.ts'

function standings(own: string, ...units: readonly string[]) {
  const plan = { units: units.map((name) => ({ name, role: '共建' })), techCommittee: { members: [] } } as unknown as Plan
  return compareUnits(plan, { panel: [] } as unknown as Task, [own], 'W01').map(({ standing }) => standing)
}

test('the same name in another width or spacing is the same unit', () => {
  expect(standings('外部大学A', '外部 大学Ａ', '外部大学B')).toEqual(['same', 'different'])
})

test('one institution written twice, or its parent, is near and left to the person', () => {
  expect(standings('青城农业装备研究所', '青城农机装备研究院', '青山理工学院', '锡林草业集团有限公司')).toEqual([
    'near',
    'different',
    'different',
  ])
  expect(standings('内蒙古农业大学', '内蒙古农业大学机电学院')).toEqual(['near'])
  expect(standings('示例新材料股份有限公司', '示例新材料集团')).toEqual(['near'])
})

test('an alias counts as the unit’s name, a unit is listed once, and a colleague’s unit is named', () => {
  const plan = {
    units: [
      { name: '北疆牧机股份有限公司', aliases: ['北疆牧机'], role: '依托' },
      { name: '中原大学', role: '共建' },
    ],
    techCommittee: { members: [{ unit: '中原大学' }, { unit: '正信会计师事务所' }] },
  } as unknown as Plan
  const colleague = { id: 'W02', name: '李淑敏', unit: '正信会计师事务所', role: '组员' }
  const task = { panel: [{ id: 'W01', unit: '北疆牧机' }, colleague] } as unknown as Task
  expect(compareUnits(plan, task, ['北疆牧机'], 'W01')).toEqual([
    { name: '北疆牧机股份有限公司', group: 'lead', standing: 'same' },
    { name: '中原大学', group: 'partner', standing: 'different' },
    { name: '正信会计师事务所', group: 'techCommittee', standing: 'other', colleague },
  ])
})
