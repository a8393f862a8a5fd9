import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyFiles } from '#services/verify/index.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { handedPanel } from '../../corpus/panel.ts'

const folder = mkdtempSync(join(tmpdir(), 'panel-listed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const result = join(folder, 'W01.json')
copyFileSync(new URL('../../fixtures/examples/result-rare-earth-performance-W01.json', import.meta.url), result)

/** What verifying a panel's record says with the one result given beside it that the examples hold. */
async function beside(change: (panel: PanelRecord) => PanelRecord, files: readonly string[] = [result]) {
  const panel = join(folder, 'panel.json')
  writeFileSync(panel, canonicalBytes(change(handedPanel())))
  const verified = await verifyFiles([panel, ...files])
  if (!verified.ok) throw new Error(verified.faults[0]?.code)
  const { verdict, reasons, facts } = verified.value[0]!
  return { verdict, reasons, listed: facts.listedResults }
}

/** The handed panel cut down to the sheet that is at hand: 33.00 marked, 49.36 computed, 1.00 bonus. */
function alone(panel: PanelRecord): PanelRecord {
  const own = <Row extends { readonly expert: string }>(rows: readonly Row[]) => rows.filter(({ expert }) => expert === 'W01')
  return {
    ...panel,
    results: own(panel.results),
    absent: ['W02', 'W03', 'W04', 'W05'],
    matrix: panel.matrix.map((row) => {
      const { mark } = own(row.marks)[0]!
      return { ...row, marks: own(row.marks), mean: String(mark), min: mark, maxMark: mark, range: 0 }
    }),
    sheets: own(panel.sheets),
    totals: { ...panel.totals, expertMean: '3300', total: 8336 },
    vote: { agree: 1, disagree: 0 },
    signers: own(panel.signers),
  }
}

describe('the results that a panel’s record lists', () => {
  test('are compared only where they are given, and it is true only when all are', async () => {
    expect(await beside((panel) => panel, [])).toEqual({ verdict: 'unsigned', reasons: [], listed: null })
    expect(await beside((panel) => panel)).toEqual({ verdict: 'unsigned', reasons: [], listed: null })
    expect(await beside(alone)).toEqual({ verdict: 'unsigned', reasons: [], listed: true })
  })

  test('a mark, a name and a red line that are not the sheet’s reject the record, whose own sums are right', async () => {
    const lie = { verdict: 'rejected', reasons: ['panel.results'], listed: false }
    const moved = await beside((panel) => {
      const { matrix, ...rest } = alone(panel)
      const shifted = matrix.map((row, at) => {
        const mark = row.min + (at === 0 ? 50 : at === 1 ? -50 : 0)
        return { ...row, marks: [{ expert: 'W01', mark }], mean: String(mark), min: mark, maxMark: mark }
      })
      return { ...rest, matrix: shifted }
    })
    expect(moved).toEqual(lie)
    const renamed = (panel: PanelRecord) => ({
      ...alone(panel),
      results: [{ ...panel.results[0]!, name: '某人' }],
      signers: [{ ...panel.signers[0]!, name: '某人' }],
    })
    expect(await beside(renamed)).toEqual(lie)
    const raised = await beside((panel) => {
      const { grade: _, ...rest } = alone(panel)
      const clue = { item: 'a', clue: '发票存疑', raisedBy: ['W01'], panelView: '待查', status: '待科技厅审定', citations: [] } as const
      return { ...rest, state: 'pending', redLines: [{ ...clue, raisedBy: [...clue.raisedBy], citations: [] }] }
    })
    expect(raised).toEqual(lie)
  })

  test('a sheet that the record says it counts and that is altered says nothing', async () => {
    const altered = join(folder, 'altered.json')
    writeFileSync(altered, '{"format":"tic-review/result@1"}')
    expect(await beside(alone, [altered])).toEqual({ verdict: 'unsigned', reasons: [], listed: null })
  })
})
