import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import { useWords } from '../../../components/useWords.ts'
import type { GradeScale } from './gradeBands.ts'

interface Props {
  readonly scale: GradeScale
  /** hundredths */
  readonly total: number | undefined
  /** how near a line counts as near, hundredths */
  readonly boundary: number
}

/** The grades as bands of one line, a pointer at the total, a bracket as wide as what counts as near round each line. */
export function GradeLine({ scale, total, boundary }: Props) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  const widthOf = (marks: number) => `${(marks * 100) / (scale.to - scale.from)}%`
  const at = (mark: number) => widthOf(mark - scale.from)
  const lines = scale.lines.map(plainMark).join(t('and'))
  const label = total === undefined ? t('line.open', { lines }) : t('line.label', { total: fullMark(total), lines })
  const shades = shadesOf(scale.bands.length)
  return (
    <div className="grade-line" role="img" aria-label={label}>
      {scale.bands.map(({ name, from, to }, index) => (
        <span
          key={name}
          className="grade-band"
          data-shade={shades[index]}
          style={{ left: at(from), width: `calc(${widthOf(to - from)} - 2px)` }}
        >
          <i>{word(name)}</i>
        </span>
      ))}
      {scale.lines.map((line) => (
        <span key={line} className="grade-bound" style={{ left: at(line) }}>
          <b>{plainMark(line)}</b>
        </span>
      ))}
      {total !== undefined &&
        scale.lines.map((line) => (
          <span key={line} className="grade-near" style={{ left: at(line - boundary), width: widthOf(2 * boundary) }} />
        ))}
      {total !== undefined && <span className="grade-pointer" style={{ left: at(total) }} />}
    </div>
  )
}

/** The lowest band is quiet, the next warns, those above are passes. */
function shadesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? 'none' : at === 1 && count > 2 ? 'warn' : at === count - 1 && count > 3 ? 'best' : 'ok',
  )
}
