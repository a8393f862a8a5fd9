import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import type { Merged } from '#shared/panel/merge.ts'
import type { Standard } from '#shared/standard/format.ts'

interface Props {
  readonly merged: Merged
  readonly standard: Standard
}

/** From where a difference is flagged, how many sheets count, and whether the ends are dropped. */
export function FlagLimits({ merged, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { itemRangePercent, totalRange, fromMedian } = standard.aggregation.divergence
  const { requested, applied } = merged.parts.trim
  return (
    <p className="sum-limits">
      <span>{t('limits', { item: itemRangePercent, total: plainMark(totalRange), median: plainMark(fromMedian) })}</span>
      <span>{t('limits.sheets', { count: merged.counted.length })}</span>
      <span>{t(applied ? 'trim.applied' : requested ? 'trim.tooFew' : 'trim.off', { least: standard.aggregation.trimMinSheets })}</span>
    </p>
  )
}
