import { useSyncExternalStore } from 'react'
import { useVisit } from './visit.tsx'

const counts = new Map<string, number>()
const listeners = new Set<() => void>()

/** Says how many things keep the panel's record of this name from being closed: only 汇总 knows the merge. */
export function tellPanelLeft(record: string, left: number): void {
  if (counts.get(record) === left) return
  counts.set(record, left)
  for (const listener of listeners) listener()
}

/** What keeps the open panel's record from being closed, in number, as 汇总 last said it; 0 before it was opened in this visit. */
export function usePanelLeft(): number {
  const record = useVisit().panel?.facts.record
  return useSyncExternalStore(subscribe, () => (record === undefined ? 0 : (counts.get(record) ?? 0)))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
