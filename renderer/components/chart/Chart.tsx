import type { EChartsOption } from 'echarts'
import { lazy, Suspense } from 'react'

const Drawing = lazy(() => import('./Drawing.tsx'))

interface Props {
  readonly option: EChartsOption
  /** says what it shows and where the same stands as a table */
  readonly label: string
  /** px, already scaled */
  readonly height: number
}

/** A chart, drawn as SVG without motion; echarts comes when the first one is looked at. A table stands beside every chart. */
export function Chart({ option, label, height }: Props) {
  return (
    <div style={{ height }}>
      <Suspense fallback={null}>
        <Drawing option={option} label={label} height={height} />
      </Suspense>
    </div>
  )
}
