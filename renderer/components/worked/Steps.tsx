import { useTranslation } from 'react-i18next'
import { fullMark } from '#shared/format/marks.ts'
import type { FormulaScore } from '#shared/scoring/index.ts'
import type { Derivation } from './derivation.ts'
import { StepLines } from './StepLines.tsx'

interface Props {
  readonly derivation: Derivation
  readonly score: FormulaScore & { readonly state: 'scored' }
  /** what 申报值 alone gives; without it nothing is compared */
  readonly declared?: FormulaScore
}

/** The arithmetic line by line, the one rounding, the exact share, and what 申报值 would have given. */
export function Steps({ derivation, score, declared }: Props) {
  const { t } = useTranslation('scoringScreen')
  return (
    <>
      <StepLines steps={derivation.steps}>
        <li>
          <span>{t('step.rounding')}</span>
          <code>{t('roundedOnce')}</code>
          <b className="result">{t('points', { max: fullMark(score.hundredths) })}</b>
        </li>
      </StepLines>
      <p className="exact">
        {score.explanation.share !== undefined && t('exactShare', { share: score.explanation.share })}
        {declared && differenceText(score.hundredths, declared, t)}
      </p>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation<'scoringScreen'>>['t']

/** What the mark would be with 申报值 alone. */
export function differenceText(mark: number, declared: FormulaScore, t: Translate): string {
  if (declared.state !== 'scored') return t('declaredGivesNone')
  const values = { declared: fullMark(declared.hundredths), difference: fullMark(Math.abs(mark - declared.hundredths)) }
  if (mark === declared.hundredths) return t('sameAsDeclared')
  return t(mark < declared.hundredths ? 'lessThanDeclared' : 'moreThanDeclared', values)
}
