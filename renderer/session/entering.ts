import { useSyncExternalStore } from 'react'

const fields = new Set<object>()
const listeners = new Set<() => void>()

/** A field says whether it holds anything the review has not been sent yet; while one does, nothing is called saved. */
export function noteEntering(field: object, entering: boolean): void {
  if (fields.has(field) === entering) return
  if (entering) fields.add(field)
  else fields.delete(field)
  for (const listener of listeners) listener()
}

/** Does any field hold what was not sent yet? */
export function isEntering(): boolean {
  return fields.size > 0
}

export function useIsEntering(): boolean {
  return useSyncExternalStore(subscribe, isEntering)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
