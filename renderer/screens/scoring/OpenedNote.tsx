import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import { isWithin, type Opened } from '#shared/review/openedRange.ts'
import { decimalText } from '#shared/scoring/decimalText.ts'
import type { Standard } from '#shared/standard/format.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useFigureWords } from '../../components/useFigureWords.ts'
import { StepLines } from '../../components/worked/StepLines.tsx'
import { stepLines } from '../../components/worked/stepTexts.ts'

interface Props {
  readonly standard: Standard
  readonly opened: Opened | undefined
  /** hundredths */
  readonly mark: number | undefined
}

/** The range that figures open for a mark, with the figures and conditions it comes from; a mark outside of it is named at once. */
export const OpenedNote = memo(function OpenedNote({ standard, opened, mark }: Props) {
  const { t } = useTranslation('scoringScreen')
  const words = useFigureWords(standard)
  if (opened === undefined) return null
  const { range, figures, steps } = opened
  if (range === undefined)
    return (
      <p className="note" data-state="warn">
        <StateMark state="missing" size={15} decorative />
        <span>{t('opened.missing', { figures: figures.map(words.name).join(t('comma')) })}</span>
      </p>
    )
  const [from, to] = [plainMark(range.from), plainMark(range.to)]
  const isOutside = mark !== undefined && !isWithin(mark, range)
  const readings = steps.flatMap((step) => {
    if (step.kind !== 'reading') return []
    const figure = words.name(step.figure)
    const name = step.over === 'value' ? figure : t(`total.${step.over}`, { figure })
    return [`${name} ${decimalText(step.value, 4)} ${words.unit(step.figure)}`.trim()]
  })
  return (
    <>
      {isOutside && (
        <p className="note" data-state="bad" role="alert">
          <StateMark state="bad" size={15} decorative />
          <span>{t('opened.outside', { mark: plainMark(mark), from, to })}</span>
        </p>
      )}
      <div className="note opened" data-state="ink">
        <StateMark state="computed" size={15} decorative />
        <div>
          <b>{range.from === range.to ? t('opened.only', { mark: from }) : t('opened.range', { from, to })}</b>
          {readings.length > 0 && <p>{[...new Set(readings)].join(t('comma'))}</p>}
          <StepLines steps={stepLines(steps.filter(({ kind }) => kind !== 'opened'))} />
        </div>
      </div>
    </>
  )
})
