import { useRef, useState } from 'react'
import { usePausedSend } from '../../../components/usePausedSend.ts'

/**
 * The fields of a form that is saved as typing pauses. `save` receives what is typed by then; `false` keeps it unsaved.
 * `draft.handlers` belong to the form's element, `draft.flush` saves at once.
 */
export function useRecordFields<Fields extends object>(first: () => Fields, save: (typed: Fields) => Promise<boolean>) {
  const [fields, setFields] = useState(first)
  const typed = useRef(fields)
  const draft = usePausedSend(() => save(typed.current))
  const set = (change: Partial<Fields>) => {
    typed.current = { ...typed.current, ...change }
    setFields(typed.current)
    draft.touch()
  }
  return { fields, set, draft }
}
