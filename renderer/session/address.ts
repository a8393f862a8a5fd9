import { useEffect, useState, useSyncExternalStore } from 'react'

/** The steps of a visit by their names in the address. */
export type StepId = 'tasks' | 'materials' | 'checks' | 'scoring' | 'opinion' | 'signing' | 'panel' | 'printing' | 'assembly' | 'settings'

/** The parts of the address after `#/`: the step, then what the step shows. */
export function useAddress(): readonly string[] {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => onAddress(() => setHash(location.hash)), [])
  return hash.replace(/^#\//, '').split('/').map(decodeURIComponent)
}

/** The step alone: what shows no more than that is not drawn again within a step. */
export function useAddressedStep(): string | undefined {
  return useSyncExternalStore(onAddress, () => location.hash.replace(/^#\//, '').split('/')[0])
}

function onAddress(hear: () => void): () => void {
  addEventListener('hashchange', hear)
  return () => removeEventListener('hashchange', hear)
}

/** Goes to a step, and to one thing on it. */
export function goTo(step: StepId, ...parts: readonly string[]): void {
  location.hash = `#/${[step, ...parts].map(encodeURIComponent).join('/')}`
}
