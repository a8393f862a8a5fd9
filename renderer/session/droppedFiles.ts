import { useEffect, useEffectEvent } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'

interface Receiver {
  readonly take: (files: readonly PickedFile[]) => void
  readonly leaves: RegExp
}

let receiver: Receiver | undefined

/** Takes files and folders dropped on the window while the screen is shown; what it leaves by name is opened as everywhere, packages always. */
export function useDroppedFiles(take: (files: readonly PickedFile[]) => void, leaves = /\.ticplan$/i): void {
  const onFiles = useEffectEvent(take)
  useEffect(() => {
    const own: Receiver = { take: (files) => onFiles(files), leaves }
    receiver = own
    return () => {
      if (receiver === own) receiver = undefined
    }
  }, [leaves])
}

/** Gives dropped files to the screen that takes them; answers those that are left: packages, and everything where no screen does. */
export function leftAfterScreen(files: readonly PickedFile[]): readonly PickedFile[] {
  if (receiver === undefined) return files
  const { leaves, take } = receiver
  const own = files.filter(({ name }) => !leaves.test(name))
  if (own.length > 0) take(own)
  return files.filter((file) => !own.includes(file))
}
