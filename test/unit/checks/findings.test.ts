import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Plan, planSchema } from '#shared/plan/format.ts'
import { type Task, taskSchema } from '#shared/plan/task.ts'
import { ruleCatalogue } from '#shared/rules/catalogue.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import { checks, figures } from '#shared/text/zh/index.ts'
import { dataRead } from '../../../renderer/screens/checks/rules/dataRead.ts'
import { chosenRows, countOf, type FindingRow, findingRows, groupsOf } from '../../../renderer/screens/checks/rules/findingRows.ts'
import { pagesRead } from '../../../renderer/screens/checks/rules/pagesRead.ts'

function sample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url), 'utf8'))
}

const centres = (['rare-earth', 'dairy'] as const).flatMap((centre) => {
  const plan = planSchema.parse(sample(`${centre}/plan.json`))
  return (['visit', 'performance'] as const).map((stage) => ({ plan, task: taskSchema.parse(sample(`${centre}/task-${stage}.json`)) }))
})
const dairy = centres[2] as { readonly plan: Plan; readonly task: Task }

function rows(answered: readonly string[] = []): readonly FindingRow[] {
  return findingRows(
    findRuleFindings(dairy.plan, dairy.task),
    (rule) => answered.includes(rule),
    (entry) => ({ title: entry.id, sentence: '', message: `${entry.id} 的结果` }),
  )
}

test('every rule has its row once, under its group', () => {
  expect(rows()).toHaveLength(57)
  expect(groupsOf(rows()).flatMap(({ rows: own }) => own)).toEqual(rows())
})

test('待查看 is what a person must look at and has not answered; the one being read stays', () => {
  const before = rows()
  expect(countOf(before, 'open')).toBe(18)
  const after = rows(['R16'])
  expect(countOf(after, 'open')).toBe(17)
  expect(chosenRows(after, 'open', '', 'R16').map(({ entry }) => entry.id)).toContain('R16')
  expect(chosenRows(after, 'open', '', 'R17').map(({ entry }) => entry.id)).not.toContain('R16')
})

test('the search goes by number, clause and words over all findings, whatever the width of the letters', () => {
  expect(chosenRows(rows(), 'open', 'ｒ42', undefined).map(({ entry }) => entry.id)).toEqual(['R42'])
  expect(chosenRows(rows(), 'open', '三(七)1', undefined).map(({ entry }) => entry.id)).toContain('R34')
})

test('R16 is drawn from the very numbers of its finding', () => {
  const finding = rows().find(({ entry }) => entry.id === 'R16')?.finding
  expect(finding?.picture).toMatchObject({ kind: 'pips', part: 4, total: 10, most: 3, thrice: 12 })
})

test('R34 draws the late report with its due day', () => {
  const finding = rows().find(({ entry }) => entry.id === 'R34')?.finding
  expect(finding?.picture).toMatchObject({
    kind: 'dates',
    rows: [
      { year: 2023, due: '2024-03-31', received: '2024-03-21' },
      { year: 2024, due: '2025-03-31', received: '2025-04-18' },
      { year: 2025, due: '2026-03-31', received: '2026-03-23' },
    ],
  })
})

test('pictures of shares and pairs hold no number that is none', () => {
  for (const { plan, task } of centres)
    for (const finding of findRuleFindings(plan, task)) expect(JSON.stringify(finding.picture ?? '')).not.toContain('null')
})

test('R16 shows the insiders first and marks them, R17 only the chair', () => {
  const found = (id: string) => rows().find(({ entry }) => entry.id === id)?.finding ?? { reads: [] }
  const [list] = dataRead(found('R16'), dairy.plan, dairy.task)
  expect(list?.kind === 'list' && list.rows.map(({ judged, atIssue }) => `${judged} ${atIssue}`)).toEqual([
    ...Array(4).fill('inside true'),
    ...Array(6).fill('outside false'),
  ])
  const [chairs] = dataRead(found('R17'), dairy.plan, dairy.task)
  expect(chairs?.kind === 'list' && chairs.rows.filter(({ atIssue }) => atIssue)).toHaveLength(1)
})

test('whatever a rule reads has its name in the catalogue, also where the plan leaves it out', () => {
  const texts: Readonly<Record<string, string>> = checks
  const bare = { ...dairy.plan, approval: undefined, recommendation: undefined, consultation: undefined, figures: {} }
  const missing = new Set<string>()
  const want = (key: string) => texts[key] === undefined && missing.add(key)
  for (const { plan, task } of [...centres, { plan: bare, task: dairy.task }])
    for (const { reads } of ruleCatalogue)
      for (const block of dataRead({ reads }, plan, task)) {
        if (block.kind === 'list') {
          want(`list.${block.list}`)
          for (const column of block.columns) want(`column.${column}`)
        } else
          for (const { name } of block.rows)
            'figure' in name ? Object.hasOwn(figures, name.figure) || missing.add(name.figure) : want(`field.${name.field}`)
      }
  expect([...missing]).toEqual([])
})

test('pages are those the plan names as sources of what was read', () => {
  const pages = pagesRead(dairy.plan, ['figures.tech_income', 'figures.total_income', 't:settings.mainSharePercent'])
  const { source } = dairy.plan.figures.tech_income ?? {}
  expect(pages.get(source?.document ?? '')).toContain(source?.page)
})
