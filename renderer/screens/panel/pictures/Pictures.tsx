import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standard } from '#shared/standard/format.ts'
import type { PanelView } from '../panelView.ts'
import { dimensionSpread } from './dimensionSpread.ts'
import { HeatMatrix } from './HeatMatrix.tsx'
import { SpreadRadar } from './SpreadRadar.tsx'
import { SpreadTable } from './SpreadTable.tsx'
import './pictures.css'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

/** The leader's pictures: where marks were lost and by whom, and how far the experts lie apart by dimension; the plot stands beside the matrix. */
export function Pictures({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { merged } = panel
  const spread = useMemo(() => dimensionSpread(standard, merged.parts.matrix), [standard, merged])
  if (merged.counted.length === 0) return <p className="sum-empty">{t('noSheets')}</p>
  return (
    <div className="pictures" data-pane>
      <section aria-labelledby="heat-title">
        <h3 id="heat-title">
          {t('heat.title')}
          <small>{t('heat.about')}</small>
        </h3>
        <HeatMatrix panel={panel} standard={standard} />
      </section>
      <section aria-labelledby="radar-title">
        <h3 id="radar-title">
          {t('radar.title')}
          <small>{t('radar.about')}</small>
        </h3>
        <SpreadRadar spread={spread} />
        <SpreadTable spread={spread} />
      </section>
    </div>
  )
}
