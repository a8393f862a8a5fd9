import { useSyncExternalStore } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'

type Handed = Pick<PickedFile, 'file' | 'name'>

let handed: Handed | undefined
const listeners = new Set<() => void>()

/** By its name a signed 核定 table of the panel. */
export function isTableFile(name: string): boolean {
  return name.toLowerCase().endsWith('.ticvalues')
}

/** Hands a table that was picked, dropped or opened from outside to 评分, which shows it before it is loaded; nothing takes it away. */
export function handTable(file: Handed | undefined): void {
  handed = file
  for (const listener of listeners) listener()
}

/** The table that waits to be looked at. */
export function useHandedTable(): Handed | undefined {
  return useSyncExternalStore(subscribe, () => handed)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
