import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Plan } from '#shared/plan/format.ts'
import type { Act } from '#shared/review/act.ts'
import { apply, stateOf } from '#shared/review/apply.ts'
import type { Standard } from '#shared/standard/format.ts'
import { citationsTo, citedCounts } from '../../../renderer/screens/materials/documentCitations.ts'
import { groupDocuments } from '../../../renderer/screens/materials/grouping.ts'
import { openAtFirst, passes, treeRows } from '../../../renderer/screens/materials/treeRows.ts'
import { treeStep } from '../../../renderer/screens/materials/treeStep.ts'

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../resources/${path}`, import.meta.url), 'utf8'))
const plan = read('samples/rare-earth/plan.json') as Plan
const standard = read('standards/visit-comprehensive.json') as Standard
const facts = { seen: new Set(['D001', 'D018']), cited: new Map([['D018', 2]]), rules: new Map([['D018', ['R23', 'X01']]]) }
const nobody = { filter: 'all', words: '', inside: new Set<string>(), open: new Set<string>() } as const

test('documents are listed under the dimension of their first criterion, the rest last, none twice', () => {
  const groups = groupDocuments(plan, standard)
  expect(groups.map(({ name, id }) => name ?? id)).toEqual([...standard.dimensions.map(({ name }) => name), 'other'])
  expect(groups.flatMap(({ documents }) => documents.map(({ id }) => id)).toSorted()).toEqual(plan.documents.map(({ id }) => id).toSorted())
  expect(groups.at(-1)?.documents.map(({ id }) => id)).toContain('D029')
})

test('without a standard documents are grouped by kind', () => {
  expect(groupDocuments(plan, undefined).map(({ id }) => id)).toEqual(['papers', 'tables', 'pictures', 'texts'])
})

test('filters: unread, cited by me, used by rules', () => {
  const fitting = (filter: 'unread' | 'cited' | 'rules') => plan.documents.filter((one) => passes(one, filter, facts)).map(({ id }) => id)
  expect(fitting('unread')).toHaveLength(27)
  expect([fitting('cited'), fitting('rules')]).toEqual([['D018'], ['D018']])
})

test('words open every group, and find a document by its name or by what it holds', () => {
  const groups = groupDocuments(plan, standard)
  const found = treeRows(groups, facts, { ...nobody, words: '考勤', inside: new Set(['D029']) })
  expect(found.map((row) => (row.kind === 'group' ? row.open : row.document.id))).toEqual([true, 'D008', true, 'D029'])
  expect(treeRows(groups, facts, { ...nobody, words: 'D004' }).map((row) => row.kind)).toEqual(['group', 'document'])
})

test('at first the groups with something unread are open, as far as there is room, and always the current one', () => {
  const groups = groupDocuments(plan, standard)
  const last = groups.at(-1)
  expect(openAtFirst(groups, new Set(), 'D029', 0)).toEqual(new Set([last?.id]))
  expect(openAtFirst(groups, new Set(), '', 1000)).toEqual(new Set(groups.map(({ id }) => id)))
  expect(openAtFirst(groups, new Set(plan.documents.map(({ id }) => id)), '', 1000).size).toBe(0)
})

test('keys go through the tree as in a file manager', () => {
  const groups = groupDocuments(plan, standard)
  const first = groups[0]
  const rows = treeRows(groups, facts, { ...nobody, open: new Set([first?.id ?? '']) })
  expect([
    treeStep(rows, 0, 'ArrowRight'),
    treeStep(rows, 0, 'ArrowLeft'),
    treeStep(rows, 2, 'ArrowLeft'),
    treeStep(rows, 1, 'Enter'),
    treeStep(rows, rows.length - 1, 'ArrowDown'),
    treeStep(rows, 0, 'x'),
  ]).toEqual([
    { kind: 'move', to: 1 },
    { kind: 'toggle', group: first?.id },
    { kind: 'move', to: 0 },
    { kind: 'open', document: first?.documents[0]?.id },
    { kind: 'move', to: rows.length - 1 },
    undefined,
  ])
})

test('citations of a document are counted over the whole sheet, those of criteria with their place', () => {
  const acts: readonly Act[] = [
    { kind: 'evidence.cited', criterion: 'S13', citation: { document: 'D018', page: 1, note: '收入 G4：1,791.22' } },
    { kind: 'evidence.cited', criterion: 'S14', citation: { document: 'D001', page: 9 } },
    { kind: 'evidence.cited', criterion: 'S14', citation: { document: 'D018', page: 2 } },
    { kind: 'note.added', entry: 'n1', note: '核查', text: '已核对', citations: [{ document: 'D018', page: 3 }] },
  ]
  let state = stateOf([])
  for (const [seq, act] of acts.entries())
    state = apply(state, { seq, id: `e${seq}`, at: '2026-11-23T10:00:00+08:00', by: 'W01', prev: '', act })
  expect(citedCounts(state.sheet)).toEqual(
    new Map([
      ['D018', 3],
      ['D001', 1],
    ]),
  )
  expect(citationsTo(state.sheet, 'D018').map(({ n, criterion, index, citation }) => [n, criterion, index, citation.page])).toEqual([
    [1, 'S13', 0, 1],
    [2, 'S14', 1, 2],
    [3, undefined, undefined, 3],
  ])
})
