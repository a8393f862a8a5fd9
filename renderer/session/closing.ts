import { useEffect, useEffectEvent } from 'react'
import { bridge } from './bridge.ts'

/** The person closes the window and can be asked; or the app ends, or is locked, and waits for no answer. */
export type Leaving = 'close' | 'quit' | 'lock'
type Save = (leaving: Leaving) => Promise<boolean>
const savers = new Set<Save>()
const last = new Set<Save>()

/** Answers main before the window closes: every holder of unsaved text has saved it, or one reports that it could not. */
export function answerClosing(): void {
  bridge.on.app.closing(({ quitting }) => {
    void saveBeforeLeaving(quitting ? 'quit' : 'close').then((saved) => bridge.app.closeAnswered({ saved }))
  })
}

/** Every holder of unsaved text saves it; drafts first, then those who wait for what they sent. */
export async function saveBeforeLeaving(leaving: Leaving): Promise<boolean> {
  endComposition()
  const drafts = await Promise.all([...savers].filter((save) => !last.has(save)).map((save) => save(leaving)))
  const rest = await Promise.all([...savers].filter((save) => last.has(save)).map((save) => save(leaving)))
  return [...drafts, ...rest].every(Boolean)
}

/** Leaving a field ends an input method's composition, keeping the present characters; no typed text is lost. */
function endComposition(): void {
  if (isComposing && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

let isComposing = false
for (const name of ['compositionstart', 'compositionend'] as const)
  addEventListener(name, () => noteComposing(name === 'compositionstart'), { capture: true })

function noteComposing(now: boolean): void {
  isComposing = now
}

/**
 * `save` saves what is unsaved; `false` keeps the window open, and the screen then shows why.
 * `after: 'drafts'` is called once every draft has been sent.
 */
export function useBeforeClose(save: Save, after?: 'drafts'): void {
  const onClose = useEffectEvent(save)
  useEffect(() => {
    const run: Save = (leaving) => onClose(leaving)
    savers.add(run)
    if (after) last.add(run)
    return () => {
      savers.delete(run)
      last.delete(run)
    }
  }, [after])
}
