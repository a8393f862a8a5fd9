import { useEffect, useEffectEvent } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'

let taker: ((files: readonly PickedFile[]) => void) | undefined

/** Takes files and folders dropped on the window while the screen is shown; packages are opened as everywhere. */
export function useDroppedFiles(take: (files: readonly PickedFile[]) => void): void {
  const onFiles = useEffectEvent(take)
  useEffect(() => {
    const own = (files: readonly PickedFile[]) => onFiles(files)
    taker = own
    return () => {
      if (taker === own) taker = undefined
    }
  }, [])
}

/** Gives dropped files to the screen that takes them; answers those that are left: packages, and everything where no screen does. */
export function leftAfterScreen(files: readonly PickedFile[]): readonly PickedFile[] {
  if (taker === undefined) return files
  const own = files.filter(({ name }) => !name.toLowerCase().endsWith('.ticplan'))
  if (own.length > 0) taker(own)
  return files.filter((file) => !own.includes(file))
}
