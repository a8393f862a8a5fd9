import { startTransition, useEffect, useState } from 'react'

/** Rows a window holds at once, and how many are added a frame. */
const screenful = 9
const portion = 48

/** How many of a list's rows are drawn: a screenful at once, so that the list is there with the click; the others in the frames that follow. */
export function useRowsDrawn(total: number): number {
  const [drawn, setDrawn] = useState(screenful)
  useEffect(() => {
    if (drawn >= total) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDrawn((now) => now + portion)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [drawn, total])
  return drawn
}
