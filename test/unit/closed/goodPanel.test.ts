import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { type KnownFont, readGlyphTable } from '#shared/closed/glyphTable.ts'
import { laidBy } from '#shared/closed/judge.ts'
import { compareDocument } from '#shared/closed/laid.ts'
import { signatureBoxes } from '#shared/documents/layout/anchor.ts'
import { layOutPanel } from '#shared/documents/panelPages.ts'
import { renderPanelPdf } from '#shared/documents/panelPdf.ts'
import { currentLayout } from '#shared/layout/index.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { pdfBudget } from '#shared/signature/pdf/budget.ts'
import { readRevisions } from '#shared/signature/pdf/revisions.ts'
import { closedRecord, mergedRecordOf, panelInput } from '../documents/panelSample.ts'
import { makeTable } from './table.ts'

const fromHere = createRequire(import.meta.url)
let fonts: ReadonlyMap<string, KnownFont>

beforeAll(() => {
  makeTable()
  fonts = readGlyphTable(new Uint8Array(readFileSync(fromHere.resolve('#resources/glyphs/1.bin'))))
}, 180_000)

/** Where the closed form finds the signatures of a record in pages that are printed of what is shown. */
async function placesOf(record: PanelRecord, shown = record) {
  const input = { ...(await panelInput(record)), layout: currentLayout }
  const { bytes } = await renderPanelPdf({ ...input, record: shown })
  const [revision] = readRevisions(bytes).revisions
  return (await compareDocument(bytes, revision!, laidBy({ kind: 'panel', input }), fonts, pdfBudget(bytes.length)))?.boxes
}

const odd = '𠮷野家㐂𫝆㎡ ℃ ① ∑ ≥ → office waffle AVATAR To. “引” — ……  两个空格'

test.each<[string, () => Promise<PanelRecord>]>([
  ['a merge of five sheets', () => mergedRecordOf(5)],
  ['a closed record of five with long texts', () => closedRecord(5)],
  ['one of fifteen, with turned pages', () => closedRecord(15)],
  [
    'one of odd characters',
    async () => ({ ...(await closedRecord(5)), opinion: { overall: odd.repeat(9), problems: odd, conclusion: '良好' } }),
  ],
  ['one with demands', async () => ({ ...(await closedRecord(5)), rectifications: [{ problem: odd, demand: odd, due: '2026-12-31' }] })],
])('accepts what is printed of %s', async (_, make) => {
  const record = await make()
  const input = await panelInput(record)
  expect(await placesOf(record)).toEqual(signatureBoxes(layOutPanel(input).anchors))
})

test.each<[string, (record: PanelRecord) => Partial<PanelRecord>]>([
  ['the total', ({ totals }) => ({ totals: { ...totals, total: 9999 } })],
  [
    'one mark, and with it a shade of the matrix',
    ({ matrix: [first, ...rest] }) => ({
      matrix: [{ ...first!, marks: [{ ...first!.marks[0]!, mark: 0 }, ...first!.marks.slice(1)] }, ...rest],
    }),
  ],
  ['the least mark of a criterion', ({ matrix: [first, ...rest] }) => ({ matrix: [{ ...first!, min: first!.min - 1 }, ...rest] })],
  ['a name in the list', ({ results: [first, ...rest] }) => ({ results: [{ ...first!, name: '另一人' }, ...rest] })],
  ['a minute', ({ decisions }) => ({ decisions: decisions.slice(1) })],
  ['dissent', () => ({ dissent: [] })],
])('refuses pages that lie in %s', async (_, change) => {
  const record = await closedRecord(15)
  expect(await placesOf(record, { ...record, ...change(record) })).toBeUndefined()
})
