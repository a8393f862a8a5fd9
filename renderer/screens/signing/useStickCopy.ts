import { useCallback, useSyncExternalStore } from 'react'
import type { Signed, Target } from '#shared/ipc/signing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge, newJob } from '../../session/bridge.ts'
import { useReview } from '../../session/review.tsx'

export type StickCopy =
  | { readonly kind: 'copying'; readonly target: Target }
  | { readonly kind: 'copied'; readonly target: Target; readonly signed: Signed }
  /** `exists`: files of the same names exist, and are replaced only after asking */
  | { readonly kind: 'failed'; readonly target: Target | undefined; readonly faults: readonly Fault[]; readonly exists: boolean }

/** By the digest of the lock, while the window is open: the screen may be left in the meantime. */
const copies = new Map<string, StickCopy>()
const listeners = new Set<() => void>()

function put(lock: string, copy: StickCopy): void {
  copies.set(lock, copy)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Copies the signed files to a folder the person picks, usually on a USB drive. Main writes exactly the bytes that were signed,
 * reads them back and verifies them as a receiver does; only then do they count as copied.
 */
export function useStickCopy(lock: string) {
  const { review, opened } = useReview()
  const copy = useSyncExternalStore(subscribe, () => copies.get(lock))
  const write = useCallback(
    async (target: Target, replace: boolean) => {
      put(lock, { kind: 'copying', target })
      const ask = { review, package: opened.package, folder: target.folder, replace, job: newJob() }
      const done = await bridge.signing.exportAgain(ask)
      if (done.ok) return put(lock, { kind: 'copied', target, signed: done.value })
      put(lock, { kind: 'failed', target, faults: done.faults, exists: done.faults.every(({ code }) => code === 'file.exists') })
    },
    [lock, review, opened.package],
  )
  const pick = useCallback(async () => {
    const picked = await bridge.signing.pickFolder()
    if (!picked.ok) return put(lock, { kind: 'failed', target: undefined, faults: picked.faults, exists: false })
    if (picked.value !== undefined) await write(picked.value, false)
  }, [lock, write])
  return { copy, pick, replace: (target: Target) => write(target, true) }
}
