import { type EChartsOption, init } from 'echarts'
import { useEffect, useRef } from 'react'

interface Props {
  readonly option: EChartsOption
  readonly label: string
  readonly height: number
}

/** The chart itself, in a separate file so that echarts is loaded late. */
export default function Drawing({ option, label, height }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = element.current
    if (place === null) return
    const chart = init(place, null, { renderer: 'svg' })
    chart.setOption({ animation: false, ...option })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(place)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={element} role="img" aria-label={label} style={{ height, width: '100%' }} />
}
