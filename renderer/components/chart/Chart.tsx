import type { EChartsOption } from 'echarts'
import { lazy, Suspense } from 'react'

const Drawing = lazy(() => import('./Drawing.tsx'))

interface Props {
  readonly option: EChartsOption
  /** describes what it shows and where the same values are in a table */
  readonly label: string
  /** px, already scaled */
  readonly height: number
}

/** A chart drawn as SVG without animation; echarts is loaded with the first one. Every chart has a table beside it. */
export function Chart({ option, label, height }: Props) {
  return (
    <div style={{ height }}>
      <Suspense fallback={null}>
        <Drawing option={option} label={label} height={height} />
      </Suspense>
    </div>
  )
}
