import { useEffect, useEffectEvent } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'

let receiver: ((files: readonly PickedFile[]) => void) | undefined

/** Takes files and folders dropped on the window while the screen is shown; packages are opened as everywhere. */
export function useDroppedFiles(take: (files: readonly PickedFile[]) => void): void {
  const onFiles = useEffectEvent(take)
  useEffect(() => {
    const own = (files: readonly PickedFile[]) => onFiles(files)
    receiver = own
    return () => {
      if (receiver === own) receiver = undefined
    }
  }, [])
}

/** Gives dropped files to the screen that takes them; answers those that are left: packages, and everything where no screen does. */
export function leftAfterScreen(files: readonly PickedFile[]): readonly PickedFile[] {
  if (receiver === undefined) return files
  const own = files.filter(({ name }) => !name.toLowerCase().endsWith('.ticplan'))
  if (own.length > 0) receiver(own)
  return files.filter((file) => !own.includes(file))
}
