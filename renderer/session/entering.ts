import { useSyncExternalStore } from 'react'

const fields = new Set<object>()
const listeners = new Set<() => void>()

/** A field reports whether it holds text that was not sent to the review; while one does, the state 已保存 is not shown. */
export function noteEntering(field: object, entering: boolean): void {
  if (fields.has(field) === entering) return
  if (entering) fields.add(field)
  else fields.delete(field)
  for (const listener of listeners) listener()
}

/** Whether any field holds unsent text. */
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
