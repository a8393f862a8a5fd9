import { expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { cellText } from '#shared/standard/template/cellText.ts'
import { sections } from '#shared/standard/template/sections.ts'
import { withCell, withRowAdded, withRowMoved, withRowRemoved } from '../../../renderer/screens/settings/editor/change.ts'
import { checkDraft } from '../../../renderer/screens/settings/editor/checkDraft.ts'
import {
  type CellAt,
  type Draft,
  type Made,
  placeOfCell,
  rowsOf,
  type TableSection,
} from '../../../renderer/screens/settings/editor/draft.ts'
import { historyOf, stepped } from '../../../renderer/screens/settings/editor/history.ts'
import { withJsonText } from '../../../renderer/screens/settings/editor/jsonText.ts'
import { newRow } from '../../../renderer/screens/settings/editor/newRow.ts'
import { cellAt } from '../../../renderer/screens/settings/editor/placeOf.ts'
import { fieldGroups } from '../../../renderer/screens/settings/editor/shownFields.ts'

const standard = builtInStandard('performance-comprehensive', '2026.3')!.standard
const begun: Draft = { standard: JSON.parse(JSON.stringify(standard)) as Made, texts: {} }
const table = (title: string) => sections.find((section) => section.title === title) as TableSection
const criteria = table('partCriteria')

function cell(section: string, heading: string, row?: number): CellAt {
  const found = sections.find(({ title }) => title === section)!
  return { section: found, field: found.fields.find((field) => field.heading === heading)!, ...(row !== undefined && { row }) }
}
const item = (draft: Draft, row: number) => (draft.standard['criteria'] as Made[])[row]!

test('marks are typed in 分 and kept in hundredths, an empty field is not given', () => {
  const draft = withCell(begun, cell('partCriteria', 'headMax', 0), '7.5')
  expect(item(draft, 0)['max']).toBe(750)
  expect('max' in item(withCell(begun, cell('partCriteria', 'headMax', 0), ' '), 0)).toBe(false)
  expect(item(begun, 0)['max']).toBe(500)
})

test('what cannot be read stays as typed, the value as it was, and the check names the field', () => {
  const at = cell('partCriteria', 'headValueOf', 3)
  const draft = withCell(begun, at, '比率(分子=senior_title, 分母=')
  expect(draft.standard).toEqual(begun.standard)
  expect(draft.texts).toEqual({ '/criteria/3/formula/value': '比率(分子=senior_title, 分母=' })
  expect(checkDraft(draft, 'zh-CN').faults).toEqual([
    expect.objectContaining({ code: 'standard.field-text', at: '/criteria/3/formula/value' }),
  ])
  const mended = withCell(draft, at, '比率(分子=senior_title, 分母=total_staff, 百分数=是)')
  expect(mended.texts).toEqual({})
  expect((item(mended, 3)['formula'] as Made)['value']).toMatchObject({ kind: 'ratio', percent: true })
})

test('a sum that is wrong leads to the items', () => {
  const draft = withCell(begun, cell('partCriteria', 'headMax', 0), '9')
  const found = checkDraft(draft, 'zh-CN').faults.map(({ code, at }) => `${code} ${at}`)
  expect(found).toEqual(['standard.dimension /dimensions/0/max', 'standard.sum /criteria'])
})

test('a text where a number belongs is said at once', () => {
  const draft = withCell(begun, cell('partCriteria', 'headMax', 0), '五')
  expect(item(draft, 0)['max']).toBe(500)
  expect(checkDraft(draft, 'en-US').faults.map(({ code, at }) => [code, at])).toEqual([['standard.field-text', '/criteria/0/max']])
})

test('another kind of formula drops what it has no place for, another method the whole formula', () => {
  const scaled = withCell(begun, cell('partCriteria', 'headKind', 2), '取值计分')
  expect(item(scaled, 2)['formula']).toEqual({ kind: 'scaled', unit: '%' })
  const judged = withCell(begun, cell('partCriteria', 'headMethod', 2), '定性')
  expect(item(judged, 2)['method']).toBe('expert')
  expect('formula' in item(judged, 2)).toBe(false)
  expect(item(withCell(judged, cell('partCriteria', 'headMethod', 2), '定量'), 2)['formula']).toEqual({ kind: 'linear' })
})

test('an item of several formulas is read and written through the column 组合', () => {
  const parts = withCell(begun, cell('partCriteria', 'headKind', 0), '分部分')
  const written =
    '分部分(各部分=[(名称=面积, 满分=3, 公式=取值计分(取值=rd_area, 计分=线性(起点=0, 满分值=2000), 单位=㎡)); (名称=人员, 满分=2, 公式=取值计分(取值=total_staff, 计分=线性(起点=0, 满分值=50), 单位=人))])'
  const draft = withCell(parts, cell('partCriteria', 'headComposed', 0), written)
  expect(item(draft, 0)['formula']).toMatchObject({ kind: 'parts', parts: [{ max: 300 }, { max: 200 }] })
  expect(cellText(rowsOf(draft, criteria)[0], cell('partCriteria', 'headComposed').field)).toBe(written)
})

test('every field of every built-in standard comes back the same when it is typed again', () => {
  for (const section of sections) {
    const rows = section.kind === 'table' ? rowsOf(begun, section) : [begun.standard]
    for (const [row, root] of rows.entries())
      for (const field of section.fields) {
        const at = { section, field, ...(section.kind === 'table' && { row }) }
        expect(withCell(begun, at, cellText(root, field)), placeOfCell(at)).toEqual(begun)
      }
  }
})

test('rows added, moved and removed take unread texts along', () => {
  const typed = withCell(begun, cell('partCriteria', 'headMax', 1), '四')
  const added = withRowAdded(typed, criteria, newRow(criteria, rowsOf(typed, criteria), rowsOf(typed, criteria)[0]), 1)
  expect(item(added, 1)).toMatchObject({ id: 'E20', dimension: 'K1', method: 'expert' })
  expect(Object.keys(added.texts)).toEqual(['/criteria/2/max'])
  const moved = withRowMoved(added, criteria, 2, -1)
  expect(item(moved, 1)['id']).toBe('E02')
  expect(Object.keys(moved.texts)).toEqual(['/criteria/1/max'])
  expect(withRowMoved(moved, criteria, 0, -1)).toBe(moved)
  const removed = withRowRemoved(moved, criteria, 1)
  expect(removed.texts).toEqual({})
  expect(rowsOf(removed, criteria)).toHaveLength(19)
})

test('a table the format may lack is left out when its last row goes', () => {
  const figures = table('partFigures')
  const one = withRowAdded(begun, figures, newRow(figures, [], undefined), 0)
  expect(one.standard['figures']).toHaveLength(1)
  expect('figures' in withRowRemoved(one, figures, 0).standard).toBe(false)
})

test('keys typed into one field are one step of undo, and redo brings them back', () => {
  const at = cell('partBasics', 'setName')
  const place = placeOfCell(at)
  let history = historyOf(begun)
  for (const text of ['甲', '甲乙', '甲乙丙'])
    history = stepped(history, { kind: 'change', to: withCell(history.now, at, text), typing: place })
  history = stepped(history, { kind: 'rest' })
  history = stepped(history, { kind: 'change', to: withCell(history.now, at, '丁'), typing: place })
  expect(history.past).toHaveLength(2)
  const before = stepped(history, { kind: 'undo' })
  expect(before.now.standard['name']).toBe('甲乙丙')
  const first = stepped(before, { kind: 'undo' })
  expect(first.now).toBe(begun)
  expect(stepped(first, { kind: 'undo' })).toBe(first)
  expect(stepped(first, { kind: 'redo' }).now.standard['name']).toBe('甲乙丙')
})

test('a pointer of the check leads to its section, row and column', () => {
  const found = (pointer: string) => {
    const place = cellAt(pointer)
    return place && [place.section.title, place.row, place.field?.heading]
  }
  expect(found('/criteria/3/formula/scale/rows/0/percent')).toEqual(['partCriteria', 3, 'headScale'])
  expect(found('/criteria/3/formula/parts/1/max')).toEqual(['partCriteria', 3, 'headComposed'])
  expect(found('/criteria/3/formula')).toEqual(['partCriteria', 3, 'headKind'])
  expect(found('/criteria/3')).toEqual(['partCriteria', 3, undefined])
  expect(found('/adjustments/bonus/0/cap')).toEqual(['partBonus', 0, 'headCap'])
  expect(found('/adjustments/bonusCap')).toEqual(['partBasics', undefined, 'setBonusCap'])
  expect(found('/aggregation/panel/min')).toEqual(['partAggregation', undefined, 'setPanelMin'])
  expect(found('/format')).toBeUndefined()
})

test('JSON that is typed is taken as soon as it is JSON; until then the standard stays as it was', () => {
  const half = withJsonText(begun, '{"format":"tic-review/standard@1",')
  expect(half.standard).toBe(begun.standard)
  expect(checkDraft(half, 'zh-CN').faults.map(({ code }) => code)).toEqual(['json.syntax'])
  const whole = withJsonText(half, JSON.stringify({ ...standard, version: '9' }))
  expect(whole.texts).toEqual({})
  expect(whole.standard['version']).toBe('9')
})

test('of an item only the fields of its method and kind are shown, and any other one that is filled', () => {
  const headings = (row: unknown) => fieldGroups(row).flatMap(({ fields }) => fields.map(({ heading }) => heading))
  expect(headings({ method: 'expert' })).not.toContain('headKind')
  expect(headings({ method: 'expert' })).toContain('headLevels')
  const counted = headings({ method: 'formula', formula: { kind: 'step' } })
  expect(counted).toContain('headRows')
  expect(counted).not.toContain('headScale')
  expect(counted).not.toContain('headLevels')
  expect(headings({ method: 'formula', formula: { kind: 'step', scale: {} } })).toContain('headScale')
})

test('what is wrong is said with its place: a newer version, a wrong type, far too many items', () => {
  const codes = (value: Made) => checkDraft({ standard: value, texts: {} }, 'zh-CN').faults.map(({ code, at }) => `${code} ${at}`)
  expect(codes({ ...begun.standard, format: 'tic-review/standard@2' })).toEqual(['format.newer /format'])
  expect(codes({ ...begun.standard, name: 5 })).toEqual(['schema.type /name'])
  const many = Array.from({ length: 10_000 }, () => standard.criteria[0])
  expect(codes({ ...begun.standard, criteria: many })[0]).toMatch(/\/criteria$/)
})
