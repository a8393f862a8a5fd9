import { verificationFinding } from '../../format/vocabulary.ts'
import { type Layout, word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import type { Standard } from '../../standard/format.ts'
import { type FlowItem, notesBelow } from '../layout/block.ts'
import type { Press } from '../press.ts'
import { headOf } from './panelHeads.ts'
import { criterionName } from './panelNames.ts'
import { listTable } from './panelRows.ts'

const center = { align: 'center' } as const

/** What a panel without marks found, an item a row: how many experts found what, how many saw the originals, what all agree on. */
export function checkItems(press: Press, standard: Standard | undefined, panel: Pick<PanelDraft, 'checks'>): FlowItem[] {
  if (panel.checks === undefined || panel.checks.length === 0) return []
  return [
    listTable(press, {
      widths: press.tables.checks,
      looks: [{}, center, center, center, center, center, { ...center, bold: true }],
      head: headOf(press, 'checks'),
      rows: checkLines(press, standard, panel.checks),
    }),
    ...notesBelow(press, word(press, 'panel.checksNote')),
  ]
}

/** The same as texts, for pages and workbook. */
export function checkLines(layout: Layout, standard: Standard | undefined, checks: NonNullable<PanelDraft['checks']>): readonly string[][] {
  return checks.map(({ criterion, findings, counts, agreed }) => [
    criterionName(layout, standard, criterion, agreed === undefined),
    ...verificationFinding.options.map((finding) => String(counts[finding])),
    String(findings.filter(({ original }) => original).length),
    agreed ?? word(layout, 'panel.checkDiffer'),
  ])
}
