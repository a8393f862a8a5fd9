import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { oddFacts } from '#services/vault/oddFacts.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import { standingTable } from './standingTable.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../resources/samples/rare-earth/${name}.json`, import.meta.url), 'utf8')) as unknown
const [plan, task] = [read('plan') as Plan, read('task-performance') as Task]
const standard = standingTable()

test('an attribute that the standard does not ask for, and a kind of expert that the roster lacks, are named', () => {
  const known = { ...plan, attributes: { size: '小' } }
  expect(oddFacts(known, task, standard)).toEqual([])
  expect(oddFacts(known, task, undefined)).toEqual([])
  const technical = { ...task, panel: task.panel.map((member) => ({ ...member, specialty: '技术' as const })) }
  const odd = oddFacts({ ...plan, attributes: { size: '小', scale: '大' } }, technical, standard)
  expect(odd.map(({ code, got, want }) => [code, got, want])).toEqual([
    ['plan.attribute-unknown', 'scale', undefined],
    ['task.experts-absent', 'B01', '财务'],
  ])
  const unsaid = { ...task, panel: task.panel.map(({ specialty: _, ...member }) => member) }
  expect(oddFacts(known, unsaid, standard)).toEqual([])
})
