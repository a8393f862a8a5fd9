import { useEffect, useState } from 'react'

/** The steps of a visit by their names in the address. */
export type StepId = 'tasks' | 'materials' | 'checks' | 'scoring' | 'opinion' | 'signing' | 'panel' | 'printing' | 'settings'

/** The parts of the address after `#/`: the step, then what the step shows. */
export function useAddress(): readonly string[] {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const hear = () => setHash(location.hash)
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  return hash.replace(/^#\//, '').split('/').map(decodeURIComponent)
}

/** Goes to a step, and to one thing on it. */
export function goTo(step: StepId, ...parts: readonly string[]): void {
  location.hash = `#/${[step, ...parts].map(encodeURIComponent).join('/')}`
}
