import { useCallback, useLayoutEffect, useRef } from 'react'

/** A handler whose identity never changes and that calls the last rendered version, so that its users need not render again. */
export function useStable<Given extends readonly unknown[], Answer>(run: (...given: Given) => Answer): (...given: Given) => Answer {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
