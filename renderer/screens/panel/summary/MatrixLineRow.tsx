import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark, plainMark, stepMark } from '#shared/format/marks.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { useWords } from '../../../components/useWords.ts'
import { halfText } from './halfText.ts'
import type { MarkedLine, MatrixLine } from './matrixRows.ts'
import { PlotCell } from './PlotCell.tsx'

interface Props {
  readonly line: MatrixLine
  readonly experts: number
  /** the standard's step of marks, hundredths */
  readonly step: number
}

/** One criterion: its marks, statistics and plot; what is computed for all alike spans the experts. */
export const MatrixLineRow = memo(function MatrixLineRow({ line, experts, step }: Props) {
  const { criterion, opensDimension, marked, computed } = line
  return (
    <tr data-flagged={marked?.flagged || undefined} data-opens={opensDimension || undefined}>
      <th scope="row" className="mx-name" title={criterion.name}>
        <a href={`#/panel/discussion/${criterion.id}`}>
          <b>{criterion.id}</b> {criterion.name}
        </a>
      </th>
      <td className="mx-max">{plainMark(criterion.max)}</td>
      {marked ? (
        <Marked line={marked} max={criterion.max} step={step} />
      ) : (
        <Computed computed={computed} max={criterion.max} experts={experts} />
      )}
    </tr>
  )
})

function Marked({ line, max, step }: { readonly line: MarkedLine; readonly max: number; readonly step: number }) {
  const { t } = useTranslation('panelSummary')
  const mark = (hundredths: number) => stepMark(hundredths, step)
  return (
    <>
      {line.marks.map((one) => (
        <td key={one.expert} data-farthest={one.farthest || undefined}>
          {one.farthest ? <b>{mark(one.mark)}</b> : mark(one.mark)}
          {one.farthest && <span className="visually-hidden">{t('farthest')}</span>}
        </td>
      ))}
      <td>{halfText(line.median)}</td>
      <td className="mx-ends">{t('ends', { min: mark(line.min), max: mark(line.max) })}</td>
      <td className="mx-mean">{fullMark(line.mean)}</td>
      <td className="mx-range">{mark(line.range)}</td>
      <td className="mx-percent">
        {line.flagged ? (
          <span className="mx-flag">
            <StateMark state="warn" size={14} decorative />
            {line.percent}%<span className="visually-hidden">{t('flagged')}</span>
          </span>
        ) : (
          `${line.percent}%`
        )}
      </td>
      <td className="mx-plot">
        <PlotCell line={line} max={max} />
      </td>
    </>
  )
}

function Computed({
  computed,
  max,
  experts,
}: {
  readonly computed: MatrixLine['computed']
  readonly max: number
  readonly experts: number
}) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  const mark = computed?.mark
  return (
    <>
      <td className="mx-computed" colSpan={experts + 2}>
        {mark === undefined ? (
          <a href="#/panel/summary/values">
            {computed?.choice ? t('missing.ruled', { choice: word(computed.choice) }) : t('missing.open')}
          </a>
        ) : (
          t('computed')
        )}
      </td>
      <td className="mx-mean">{mark === undefined ? t('none') : fullMark(mark)}</td>
      <td className="mx-range" />
      <td className="mx-percent" />
      <td className="mx-plot">{mark !== undefined && <PlotCell mean={mark} max={max} />}</td>
    </>
  )
}
