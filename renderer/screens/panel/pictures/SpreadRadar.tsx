import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart } from '../../../components/chart/Chart.tsx'
import { useAppearance } from '../../../session/appearance.tsx'
import { fontFamily, paletteOf } from '../../../session/tokens.ts'
import type { DimensionSpread } from './dimensionSpread.ts'

/** The mean of the panel by dimension between the lowest and the highest expert; with fewer than three dimensions the table alone shows it. */
export function SpreadRadar({ spread }: { readonly spread: readonly DimensionSpread[] }) {
  const { t } = useTranslation('panelSummary')
  const { look } = useAppearance()
  const option = useMemo(() => {
    const c = paletteOf(look)
    const line = (values: readonly number[], style: object) => ({ value: [...values], symbol: 'none', ...style })
    const edge = { lineStyle: { color: c.control, width: 1.2, type: 'dashed' as const } }
    return {
      textStyle: { fontFamily },
      radar: {
        radius: look.scale === 1 ? '66%' : '54%',
        splitNumber: 4,
        indicator: spread.map(({ name }) => ({ name, max: 100 })),
        axisName: { color: c.text2, fontSize: 14 * look.scale },
        splitLine: { lineStyle: { color: c.line } },
        splitArea: { show: false },
        axisLine: { lineStyle: { color: c.line } },
      },
      series: [
        {
          type: 'radar' as const,
          silent: true,
          data: [
            line(
              spread.map(({ most }) => most),
              { ...edge, areaStyle: { color: c.ink, opacity: 0.13 } },
            ),
            line(
              spread.map(({ min }) => min),
              { ...edge, areaStyle: { color: c.surface, opacity: 1 } },
            ),
            line(
              spread.map(({ mean }) => mean),
              { symbol: 'circle', symbolSize: 7, lineStyle: { color: c.ink, width: 2 }, itemStyle: { color: c.ink } },
            ),
          ],
        },
      ],
    }
  }, [look, spread])
  if (spread.length < 3) return null
  return <Chart option={option} height={Math.round(300 * look.scale)} label={t('radar.label', { count: spread.length })} />
}
