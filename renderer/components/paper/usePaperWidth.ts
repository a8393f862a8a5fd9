import { type RefObject, useEffect, useState } from 'react'
import { type PaperFit, paperScale } from './paperSize.ts'

/** The scale at which pages fit their bed, kept right as the bed changes. */
export function usePaperWidth(bed: RefObject<HTMLElement | null>, fit: PaperFit): number | undefined {
  const [scale, setScale] = useState<number>()
  useEffect(() => {
    const element = bed.current
    if (element === null) return
    const measure = () => setScale(paperScale(fit, { width: element.clientWidth, height: element.clientHeight }))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [bed, fit])
  return scale
}
