import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { cleanText } from '#shared/text/clean.ts'
import { drafts } from '../session/drafts.ts'
import { codePoints } from './codePoints.ts'
import './draftText.css'
import { useLeftText } from './useLeftText.ts'
import { usePausedSend } from './usePausedSend.ts'

export interface DraftTextHandle {
  /** inserts a line at the caret, on a new line where there is text before it; `line` receives the text before it */
  insertLine(line: (before: string) => string): void
  focus(): void
  flush(): Promise<boolean>
}

interface Props {
  readonly id?: string
  /** names the field within the review; a text too long to be saved is left behind under it */
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
  /** what it is called away from its screen, where the label alone does not say it */
  readonly what?: string
  readonly describedBy?: string
  readonly placeholder?: string
  readonly rows?: number
  readonly readOnly?: boolean
  /** shown below the field when the text is over the limit */
  readonly tooLong: (count: number) => string
  readonly ref?: Ref<DraftTextHandle>
}

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
  what,
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
  const left = useLeftText(name, what)
  const draft = usePausedSend(async (leaving) => {
    const now = typed.current
    if (codePoints(now) > limit) {
      // the app ends or is locked and waits for no answer: the text is kept and named at the next opening
      if (leaving === undefined || leaving === 'close') return false
      left.leave(now, tooLong(codePoints(now)))
      return true
    }
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
  const takeUp = useEffectEvent(() => {
    const before = readOnly ? undefined : drafts.at(left.place)
    if (before?.kind === 'refused' && area.current) {
      area.current.value = before.text
      typed.current = before.text
      drafts.drop(before)
      left.note(area.current)
      draft.touch()
    }
    measure(typed.current)
  })
  const leave = useEffectEvent(() => {
    const now = typed.current
    if (!readOnly && codePoints(now) > limit) left.leave(now, tooLong(codePoints(now)))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each field; the last one's text is left in its own name
  useLayoutEffect(() => {
    takeUp()
    const unheard = drafts.onRestored(() => typed.current === sent.current && takeUp())
    return () => {
      unheard()
      leave()
    }
  }, [name])
  const type = () => {
    typed.current = cleanText(area.current?.value ?? '')
    left.note(area.current)
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
