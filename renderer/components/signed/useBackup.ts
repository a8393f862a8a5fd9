import { useCallback, useSyncExternalStore } from 'react'
import type { BackupHere } from '#shared/ipc/settings.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge } from '../../session/bridge.ts'
import { saveBeforeLeaving } from '../../session/closing.ts'

export type BackupState =
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly backup: BackupHere }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

/** By review, for as long as the window is open: the screen may be left while the copy is made. */
const backups = new Map<string, BackupState>()
const listeners = new Set<() => void>()

function put(review: string, state: BackupState): void {
  backups.set(review, state)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The copy of the whole profile that each signing is followed by; the signature never waits for it. */
export function useBackup(review: string) {
  const backup = useSyncExternalStore(subscribe, () => backups.get(review))
  const backUp = useCallback(
    async (passphrase: string) => {
      put(review, { kind: 'making' })
      // the task list follows the signature once that is drawn; the copy should have it, too
      await new Promise((drawn) => setTimeout(drawn))
      await saveBeforeLeaving('lock')
      const made = await bridge.settings.backUpSigned({ passphrase })
      put(review, made.ok ? { kind: 'made', backup: made.value } : { kind: 'failed', faults: made.faults })
    },
    [review],
  )
  return { backup, backUp }
}
