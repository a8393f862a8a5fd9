import { useTranslation } from 'react-i18next'
import { fullMark, plainMark, stepMark } from '#shared/format/marks.ts'
import type { Merged } from '#shared/panel/merge.ts'
import { roundHalfUp } from '#shared/scoring/exact.ts'
import { medianOf } from '#shared/scoring/index.ts'
import { sheetMean } from '#shared/scoring/sheets.ts'
import { halfText } from './halfText.ts'
import { type MatrixLine, sheetPlaces } from './matrixRows.ts'

interface Props {
  readonly sheets: Merged['parts']['sheets']
  readonly lines: readonly MatrixLine[]
  /** the standard's step of marks, hundredths */
  readonly step: number
}

/** The sums of the sheets and their order; a sheet that trimming dropped stays shown and says so. */
export function MatrixSums({ sheets, lines, step }: Props) {
  const { t } = useTranslation('panelSummary')
  const mark = (hundredths: number) => stepMark(hundredths, step)
  const places = sheetPlaces(sheets)
  const sums = sheets.map(({ sum }) => sum)
  const max = lines.reduce((total, { marked, criterion }) => total + (marked ? criterion.max : 0), 0)
  const [least, most] = [Math.min(...sums), Math.max(...sums)]
  return (
    <tfoot>
      <tr>
        <th scope="row" className="mx-name">
          {t('sums')}
        </th>
        <td className="mx-max">{plainMark(max)}</td>
        {places.map(({ expert, sum, dropped }) => (
          <td key={expert} data-dropped={dropped || undefined}>
            {mark(sum)}
          </td>
        ))}
        <td>{halfText(medianOf(sums))}</td>
        <td className="mx-ends">{t('ends', { min: mark(least), max: mark(most) })}</td>
        <td className="mx-mean">{fullMark(roundHalfUp(sheetMean(sheets)))}</td>
        <td className="mx-range">{mark(most - least)}</td>
        <td className="mx-percent" />
        <td className="mx-plot mx-legend" rowSpan={2}>
          <PlotLegend />
        </td>
      </tr>
      <tr className="mx-order">
        <th scope="row" className="mx-name">
          {t('order')}
        </th>
        <td className="mx-max" />
        {places.map(({ expert, place, dropped }) => (
          <td key={expert}>{dropped ? t('dropped', { place }) : place}</td>
        ))}
        <td />
        <td />
        <td className="mx-mean" />
        <td className="mx-range" />
        <td className="mx-percent" />
      </tr>
    </tfoot>
  )
}

function PlotLegend() {
  const { t } = useTranslation('panelSummary')
  return (
    <span className="plot-legend">
      {(['dot', 'flagged', 'mean'] as const).map((what) => (
        <span key={what}>
          <i data-what={what} aria-hidden />
          {t(`legend.${what}`)}
        </span>
      ))}
    </span>
  )
}
