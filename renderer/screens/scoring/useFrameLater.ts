import { startTransition, useEffect, useState } from 'react'

/** The value as it was, until the frame that follows its change is drawn: what hangs on it never holds up the answer to a key. The first one is there at once. */
export function useFrameLater<T extends string | object | undefined>(value: T): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setLater(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return later ?? value
}
