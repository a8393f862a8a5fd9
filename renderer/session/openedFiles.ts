import { useEffect, useEffectEvent } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'
import { goTo } from './address.ts'
import { bridge } from './bridge.ts'

const waiting: PickedFile[] = []
let receiver: ((files: readonly PickedFile[]) => void) | undefined

/** Files opened from outside (double click, a second start) wait here until 任务 is ready to take them. */
export function keepOpenedFiles(): void {
  bridge.on.files.opened(({ files }) => {
    if (receiver) return receiver(files)
    waiting.push(...files)
    goTo('tasks')
  })
}

/** Takes what came before and what comes while the screen is shown. */
export function useOpenedFiles(take: (files: readonly PickedFile[]) => void): void {
  const onFiles = useEffectEvent(take)
  useEffect(() => {
    const own = (files: readonly PickedFile[]) => onFiles(files)
    receiver = own
    if (waiting.length > 0) own(waiting.splice(0))
    return () => {
      if (receiver === own) receiver = undefined
    }
  }, [])
}
