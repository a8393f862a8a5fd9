import { useEffect, useEffectEvent, useRef } from 'react'
import { cleanLine } from '#shared/text/clean.ts'
import { usePausedSend } from './usePausedSend.ts'
import './lineDraft.css'

interface Props {
  readonly id?: string
  readonly label: string
  readonly value: string
  /** `false` when the review did not take the text */
  readonly onSave: (text: string) => Promise<boolean>
  readonly longest?: number
  readonly type?: 'text' | 'date' | 'datetime-local'
  readonly placeholder?: string
  readonly readOnly?: boolean
  readonly lacking?: boolean
}

/** A one-line field that sends its text to the review as typing pauses; it takes the review's text (undo, restore) unless it holds unsent words. */
export function LineDraft({ id, label, value, onSave, longest, type = 'text', placeholder, readOnly, lacking }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const typed = useRef(value)
  const sent = useRef(value)
  const draft = usePausedSend(async () => {
    const now = typed.current
    if (now === sent.current) return true
    const taken = await onSave(now)
    if (taken) sent.current = now
    return taken
  })
  const follow = useEffectEvent((next: string) => {
    if (field.current === null || typed.current !== sent.current) return
    sent.current = next
    typed.current = next
    if (cleanLine(field.current.value) !== next) field.current.value = next
  })
  useEffect(() => follow(value), [value])
  return (
    <input
      ref={field}
      id={id}
      className="line-draft"
      type={type}
      aria-label={label}
      data-lacking={lacking || undefined}
      defaultValue={value}
      maxLength={longest}
      placeholder={placeholder}
      readOnly={readOnly}
      onInput={(event) => {
        typed.current = cleanLine(event.currentTarget.value)
        draft.touch()
      }}
      {...draft.handlers}
      onBlur={() => {
        draft.handlers.onBlur()
        if (field.current && !readOnly && field.current.value !== typed.current) field.current.value = typed.current
      }}
    />
  )
}
