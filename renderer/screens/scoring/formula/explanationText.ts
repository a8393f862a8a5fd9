import type { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import { type FormulaScore, isWanting } from '#shared/scoring/formulaScore.ts'
import type { Criterion } from '#shared/standard/format.ts'
import { clauseText } from '#shared/text/clause.ts'
import type { FigureWords } from '../../../components/useFigureWords.ts'
import type { Derivation } from '../../../components/worked/derivation.ts'
import { differenceText } from '../../../components/worked/Steps.tsx'
import type { FigureRow } from './figureRows.ts'

interface Explained {
  readonly criterion: Criterion
  readonly rows: readonly FigureRow[]
  readonly derivation: Derivation
  readonly score: FormulaScore
  readonly declaredScore: FormulaScore
  readonly words: FigureWords
  readonly t: ReturnType<typeof useTranslation<'scoringScreen'>>['t']
}

/** The whole explanation as plain text, for a message or a record. */
export function explanationText({ criterion, rows, derivation, score, declaredScore, words, t }: Explained): string {
  const mark =
    score.state === 'scored'
      ? t('points', { max: fullMark(score.hundredths) })
      : t(isWanting(score) ? 'toComplete' : score.state === 'not-in-branch' ? 'notInTable' : 'notApplicable')
  const data = rows.map(({ figure, year, declared, verified, judged, unit }) =>
    t('copied.row', {
      figure: words.withYear(figure, year),
      declared: declared ?? t('toComplete'),
      verified: judged || declared === undefined ? (verified ?? t('toComplete')) : t('asDeclared'),
      unit,
    }),
  )
  const steps = derivation.steps.map(({ name, expression, value }, at) =>
    `${at + 1}. ${t(`step.${name}`)}  ${expression}  ${value}`.trimEnd(),
  )
  const lines = [`${criterion.id} ${criterion.name}  ${mark} ${t('ofMaximum', { max: plainMark(criterion.max) })}`, ...data, ...steps]
  if (score.state === 'scored') {
    lines.push(`${steps.length + 1}. ${t('step.rounding')}  ${t('roundedOnce')}  ${mark}`)
    if (score.explanation.share !== undefined) lines.push(t('exactShare', { share: score.explanation.share }).trim())
    lines.push(differenceText(score.hundredths, declaredScore, t))
  }
  return `${lines.join('\n')}\n${t('clauses', { clauses: clauseText(criterion.clauses.join(t('comma'))) })}\n`
}
