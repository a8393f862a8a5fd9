import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { PanelView } from '../panelView.ts'
import { AdjustmentRow } from './AdjustmentRow.tsx'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

/** Bonus and deductions that any sheet proposes: who proposes what, and what the panel counts. */
export function Adjustments({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { proposed, parts } = panel.merged
  const { bonusCap, deductionCap } = standard.adjustments
  const counts = standard.stage === '绩效评价'
  return (
    <section aria-labelledby="adjust-title">
      <h3 id="adjust-title" className="decided-head">
        {t('adjust.title')}
        <small>
          {counts
            ? t('adjust.sums', {
                bonus: plainMark(parts.totals.bonus),
                bonusCap: plainMark(bonusCap),
                deduction: plainMark(parts.totals.deduction),
                deductionCap: plainMark(deductionCap),
              })
            : t('adjust.notCounted')}
        </small>
      </h3>
      {proposed.length === 0 ? (
        <p className="decided-none">{t('adjust.none')}</p>
      ) : (
        <ul className="decided-list">
          {proposed.map((one) => (
            <AdjustmentRow key={one.item} panel={panel} standard={standard} proposed={one} />
          ))}
        </ul>
      )}
    </section>
  )
}
