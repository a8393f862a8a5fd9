import { useEffect, useEffectEvent } from 'react'
import { bridge } from './bridge.ts'

type Save = () => Promise<boolean>
const savers = new Set<Save>()

/** Answers main before the window closes: every holder of unsaved text has written it down, or one says that it could not. */
export function answerClosing(): void {
  bridge.on.app.closing(() => {
    void Promise.all([...savers].map((save) => save())).then((answers) => bridge.app.closeAnswered({ saved: answers.every(Boolean) }))
  })
}

/** `save` writes down what is unsaved; `false` keeps the window open, and the screen then says why. */
export function useBeforeClose(save: Save): void {
  const onClose = useEffectEvent(save)
  useEffect(() => {
    const run: Save = () => onClose()
    savers.add(run)
    return () => void savers.delete(run)
  }, [])
}
