import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import { cleanText } from '#shared/text/clean.ts'
import { codePoints } from './codePoints.ts'
import './draftText.css'
import { usePausedSend } from './usePausedSend.ts'

export interface DraftTextHandle {
  /** inserts a line at the caret, on a new line where there is text before it; `line` receives the text before it */
  insertLine(line: (before: string) => string): void
  focus(): void
  flush(): Promise<boolean>
}

interface Props {
  readonly id?: string
  /** names the field within the review; a text too long to be saved is kept under it until the window closes */
  readonly name: string
  /** what the review holds */
  readonly value: string
  /** code points the format takes */
  readonly limit: number
  /** `false` when the review refused the text: it stays unsent (a text that is accepted but not stored yet counts as taken, see `isTaken`) */
  readonly onSave: (text: string) => Promise<boolean>
  readonly onCount?: (count: number, text: string) => void
  readonly onFocus?: () => void
  readonly label?: string
  readonly describedBy?: string
  readonly placeholder?: string
  readonly rows?: number
  readonly readOnly?: boolean
  /** shown below the field when the text is over the limit */
  readonly tooLong: (count: number) => string
  readonly ref?: Ref<DraftTextHandle>
}

/** Texts that could not be saved, so that leaving the screen and coming back does not lose them. */
const keptBack = new Map<string, string>()

/** A text field that sends its text to the review as typing pauses. It takes the review's text (undo, restore) unless it holds unsent words. */
export function DraftText({
  id,
  name,
  value,
  limit,
  onSave,
  onCount,
  onFocus,
  label,
  describedBy,
  placeholder,
  rows = 2,
  readOnly,
  tooLong,
  ref,
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const sent = useRef(value)
  // kept beside the field, which is unmounted when the screen is left
  const typed = useRef(value)
  const [over, setOver] = useState(0)
  const draft = usePausedSend(async () => {
    const now = typed.current
    if (codePoints(now) > limit) {
      keptBack.set(name, now)
      return false
    }
    keptBack.delete(name)
    if (now === sent.current) return true
    const taken = await onSave(now)
    if (taken) sent.current = now
    return taken
  })
  const measure = useEffectEvent((now: string) => {
    const count = codePoints(now)
    setOver(count > limit ? count : 0)
    onCount?.(count, now)
  })
  const follow = useEffectEvent((next: string) => {
    const field = area.current
    if (field === null || typed.current !== sent.current) return
    sent.current = next
    typed.current = next
    if (cleanText(field.value) !== next) field.value = next
    measure(next)
  })
  useEffect(() => follow(value), [value])
  useEffect(() => {
    const left = keptBack.get(name)
    if (left !== undefined && area.current) {
      area.current.value = left
      typed.current = left
    }
    measure(typed.current)
  }, [name])
  const type = () => {
    typed.current = cleanText(area.current?.value ?? '')
    measure(typed.current)
    draft.touch()
  }
  useImperativeHandle(ref, () => ({
    insertLine: (line) => {
      const field = area.current
      if (field === null) return
      const before = field.value.slice(0, field.selectionStart)
      const lead = before === '' || before.endsWith('\n') ? '' : '\n'
      field.setRangeText(lead + line(before), field.selectionStart, field.selectionEnd, 'end')
      type()
      void draft.flush()
    },
    focus: () => area.current?.focus(),
    flush: draft.flush,
  }))
  return (
    <>
      <textarea
        ref={area}
        id={id}
        className="draft-text"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={over > 0 || undefined}
        defaultValue={value}
        placeholder={placeholder}
        style={{ minHeight: `calc(${rows}lh + 14px)` }}
        readOnly={readOnly}
        onInput={type}
        onFocus={onFocus}
        {...draft.handlers}
        onBlur={() => {
          draft.handlers.onBlur()
          // invisible characters stay in the field while typing, so that caret and undo are not disturbed
          if (area.current && !readOnly && area.current.value !== typed.current) area.current.value = typed.current
        }}
      />
      {over > 0 && (
        <p className="draft-over" role="alert">
          {tooLong(over)}
        </p>
      )}
    </>
  )
}
