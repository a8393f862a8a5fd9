import { type Layout, type Word, word } from '../../layout/layout.ts'

/** The headings of a panel's lists, which the pages and the workbook show alike. */
const heads = {
  results: ['rectifications.number', 'panel.expert', 'panel.revisionShort', 'panel.state', 'panel.included', 'panel.digest'],
  statistics: ['panel.mean', 'panel.median', 'panel.least', 'panel.most', 'panel.range'],
  order: ['panel.place', 'panel.expert', 'panel.sum', 'panel.toMean', 'panel.counting'],
  formula: ['head.criterion', 'head.max', 'head.mark', 'panel.working'],
  missing: ['head.criterion', 'panel.missingChoice', 'panel.reason'],
  checks: [
    'head.criterion',
    'panel.checkTrue',
    'panel.checkPartly',
    'panel.checkUntrue',
    'panel.checkOpen',
    'panel.checkOriginal',
    'panel.checkAgreed',
  ],
  checksInSheet: ['head.criterion', 'panel.checkAgreed', 'panel.checkFound'],
  total: ['panel.totalPart', 'panel.totalMark', 'panel.totalBasis'],
  flags: ['panel.flagKind', 'panel.flagSubject', 'panel.flagText', 'panel.flagMarks'],
  decisions: ['panel.decisionTime', 'panel.decisionSubject', 'panel.decision', 'panel.reason'],
  reopened: ['panel.expert', 'panel.reopenedOld', 'panel.reopenedNew', 'panel.reason'],
  adjustments: ['adjustments.item', 'adjustments.name', 'adjustments.amount', 'panel.basis', 'head.evidence', 'adjustments.state'],
  dissent: ['panel.expert', 'panel.dissentReason'],
} as const satisfies Readonly<Record<string, readonly Word[]>>

export function headOf(layout: Layout, list: keyof typeof heads): readonly string[] {
  return heads[list].map((key) => word(layout, key))
}

/** The statistics of a matrix's rows; the trimmed mean where the panel trims. */
export function statisticHeads(layout: Layout, withTrim: boolean): readonly string[] {
  return [...headOf(layout, 'statistics'), ...(withTrim ? [word(layout, 'panel.trimmed')] : [])]
}
