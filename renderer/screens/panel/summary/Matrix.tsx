import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standard } from '#shared/standard/format.ts'
import type { PanelView } from '../panelView.ts'
import { MatrixHeads } from './MatrixHeads.tsx'
import { MatrixLineRow } from './MatrixLineRow.tsx'
import { MatrixSums } from './MatrixSums.tsx'
import { matrixLines } from './matrixRows.ts'
import { useSameLines } from './useSameLines.ts'
import './matrix.css'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

/** Criterion × expert with the statistics and the plot, all on one row pitch; the experts scroll sideways between fixed columns. */
export function Matrix({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { merged, opened } = panel
  const lines = useSameLines(useMemo(() => matrixLines(standard, merged), [standard, merged]))
  const experts = merged.parts.sheets.map(({ expert }) => expert)
  const step = standard.markStep
  if (experts.length === 0) return <p className="sum-empty">{t('noSheets')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the matrix scrolls and must be reached by keyboard
    <section className="matrix" data-pane tabIndex={0} aria-label={t('matrix')} data-many={experts.length > 7 || undefined}>
      <table>
        <MatrixHeads experts={experts} task={opened.task} />
        <tbody>
          {lines.map((line) => (
            <MatrixLineRow key={line.criterion.id} line={line} experts={experts.length} step={step} />
          ))}
        </tbody>
        <MatrixSums sheets={merged.parts.sheets} lines={lines} step={step} />
      </table>
    </section>
  )
}
