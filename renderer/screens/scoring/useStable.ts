import { useCallback, useLayoutEffect, useRef } from 'react'

/** A handler whose identity never changes and that runs what was last rendered, so that parts given it need not be drawn again. */
export function useStable<Given extends readonly unknown[], Answer>(run: (...given: Given) => Answer): (...given: Given) => Answer {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
