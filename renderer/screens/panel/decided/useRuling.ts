import { useRef, useState } from 'react'

type Fields = Readonly<Record<string, string>>

export interface Ruling<F extends Fields> {
  /** what is recorded, under what is not recorded yet */
  readonly shown: Partial<F>
  /** something is given and something needed is not: nothing of it is recorded yet */
  readonly waits: boolean
  /** for a field's `onSave` */
  readonly save: (change: Partial<F>) => Promise<boolean>
}

/**
 * Fields that make one act together, as a ruling and its reason: what is given waits on the page until all needed fields
 * are there, then goes as a whole. What is recorded stays as it was while a needed field is empty.
 */
export function useRuling<F extends Fields>(
  kept: Partial<F> | undefined,
  needed: readonly (keyof F & string)[],
  send: (whole: F) => Promise<boolean>,
): Ruling<F> {
  const held = useRef<Partial<F>>({})
  const [shownHeld, setHeld] = useState<Partial<F>>({})
  const hold = (next: Partial<F>) => {
    held.current = next
    setHeld(next)
  }
  const lacks = (fields: Partial<F>) => needed.some((field) => (fields[field] ?? '').trim() === '')
  const shown = { ...kept, ...shownHeld }
  const save = async (change: Partial<F>): Promise<boolean> => {
    hold({ ...held.current, ...change })
    const whole = { ...kept, ...held.current }
    if (lacks(whole)) return kept === undefined
    const taken = await send(whole as Partial<F> as F)
    if (taken) hold({})
    return taken
  }
  const given = Object.values(shown).some((value) => (value ?? '').trim() !== '')
  return { shown, waits: given && lacks(shown), save }
}
