import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import { readFraction, roundHalfUp } from '#shared/scoring/exact.ts'
import type { Standard } from '#shared/standard/format.ts'
import { useWords } from '../../../components/useWords.ts'
import { goTo } from '../../../session/address.ts'
import type { PanelView } from '../panelView.ts'
import { GradeLine } from './GradeLine.tsx'
import { gradeScale } from './gradeBands.ts'
import { SummaryNote } from './SummaryNote.tsx'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

/** The total, what it is made of, where it lies among the grades, and what keeps it from being final. */
export function SummaryHead({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  const { merged } = panel
  const { totals, state, grade, trim, sheets } = merged.parts
  const scale = gradeScale(standard, totals.total)
  const mean = fullMark(roundHalfUp(readFraction(totals.expertMean)))
  const kept = sheets.filter(({ dropped }) => !dropped).length
  const isSum = totals.formula !== undefined && merged.parts.formula.length > 0
  return (
    <header className="sum-head">
      <div className="sum-total">
        <span>{t(trim.applied ? 'total.trimmed' : 'total.plain', { count: kept })}</span>
        <b>{totals.total === undefined ? t('total.none') : fullMark(totals.total)}</b>
        <small>
          {isSum
            ? t('total.parts', {
                formula: fullMark(totals.formula ?? 0),
                mean,
                bonus: plainMark(totals.bonus),
                deduction: plainMark(totals.deduction),
              })
            : grade === undefined
              ? t(`state.${state}`)
              : word(grade)}
        </small>
      </div>
      <GradeLine scale={scale} total={totals.total} boundary={standard.aggregation.boundary} />
      <SummaryNote panel={panel} standard={standard} scale={scale} />
      <div className="sum-acts">
        <Button type="primary" onClick={() => goTo('panel', 'opinion')}>
          {t('toOpinion')}
        </Button>
        <Button onClick={() => goTo('printing', '11')}>{t('toForm')}</Button>
      </div>
    </header>
  )
}
