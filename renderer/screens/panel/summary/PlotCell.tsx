import { useTranslation } from 'react-i18next'
import { dotsOf, type MarkedLine } from './matrixRows.ts'

interface Props {
  readonly line?: MarkedLine
  /** of a computed criterion, hundredths */
  readonly mean?: number
  /** hundredths */
  readonly max: number
}

/** The marks of one line as shares of the maximum: a dot is the larger the more gave the mark, a stroke is the mean. Its numbers stand in the same line. */
export function PlotCell({ line, mean = line?.mean, max }: Props) {
  const at = (mark: number) => `${(mark * 100) / max}%`
  return (
    <span className="plot" aria-hidden>
      {line && line.range > 0 && (
        <i className="plot-span" data-flagged={line.flagged || undefined} style={{ left: at(line.min), width: at(line.range) }} />
      )}
      {line &&
        dotsOf(line.marks).map(({ mark, count }) => (
          <i
            key={mark}
            className="plot-dot"
            data-flagged={line.flagged || undefined}
            style={{ left: at(mark), inlineSize: `${5 + Math.sqrt(count) * 3.2}px` }}
          />
        ))}
      {mean !== undefined && <i className="plot-mean" style={{ left: at(mean) }} />}
    </span>
  )
}

/** The head of the plot: what it shows, and 0, a half and the whole of the maximum. */
export function PlotScale() {
  const { t } = useTranslation('panelSummary')
  return (
    <>
      <b>{t('plot.title')}</b>
      <span className="plot plot-scale" aria-hidden>
        <i>0</i>
        <i>50%</i>
        <i>100%</i>
      </span>
    </>
  )
}
