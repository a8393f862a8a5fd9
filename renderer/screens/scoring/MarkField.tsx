import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeforeClose } from '../../app/closing.ts'
import { noteEntering } from '../../app/entering.ts'
import { isComposing } from './composing.ts'
import { highest, type MarkBounds, markText, maximumText, readMark, steppedMark } from './markText.ts'

export interface MarkHandle {
  /** puts a key typed elsewhere in place of the text */
  readonly type: (key: string) => void
  readonly focus: () => void
}

interface Props {
  /** hundredths */
  readonly mark: number | undefined
  readonly bounds: MarkBounds
  readonly readOnly: boolean
  readonly onMark: (mark: number | undefined) => Promise<boolean>
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onNextOpen: () => void
  readonly ref: Ref<MarkHandle>
}

/**
 * The mark as typed. What cannot stand stays in the field with the reason, and nothing is saved.
 * Uncontrolled, so that an input method, the caret and undo are the browser's own.
 */
export function MarkField({ mark, bounds, readOnly, onMark, onNext, onPrevious, onNextOpen, ref }: Props) {
  const { t } = useTranslation('scoringScreen')
  const input = useRef<HTMLInputElement>(null)
  const shown = mark === undefined ? '' : markText(mark, bounds.step)
  const field = useRef({ text: shown, sent: shown })
  const [why, setWhy] = useState<'number' | 'range' | 'step' | 'cap'>()

  const write = (text: string) => {
    field.current = { text, sent: text }
    noteEntering(field, false)
    if (input.current && input.current.value !== text) input.current.value = text
  }
  /** False when the text is no mark that can stand. */
  const commit = (): boolean => {
    if (readOnly || field.current.text === field.current.sent) return why === undefined
    const read = readMark(field.current.text, bounds)
    setWhy(read.kind === 'refused' ? read.why : undefined)
    if (read.kind === 'refused') return false
    const next = read.kind === 'mark' ? read.mark : undefined
    write(next === undefined ? '' : markText(next, bounds.step))
    if (next !== mark) void onMark(next)
    return true
  }
  const stepBy = (direction: 1 | -1) => {
    const read = readMark(field.current.text, bounds)
    const next = steppedMark(read.kind === 'mark' ? read.mark : mark, direction, bounds)
    setWhy(undefined)
    write(markText(next, bounds.step))
    if (next !== mark) void onMark(next)
    input.current?.select()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || readOnly || event.altKey) return
    if (event.ctrlKey && event.code === 'KeyZ' && field.current.text !== field.current.sent) {
      // what was typed goes first; undo of the review comes after it
      event.preventDefault()
      setWhy(undefined)
      write(field.current.sent)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      stepBy(event.key === 'ArrowUp' ? 1 : -1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      if (!commit()) return
      if (event.ctrlKey || event.metaKey) onNextOpen()
      else if (event.shiftKey) onPrevious()
      else onNext()
    }
  }

  const follow = useEffectEvent(() => {
    if (field.current.text !== field.current.sent) return
    write(shown)
    setWhy(undefined)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field follows when what the review holds changes
  useEffect(() => follow(), [shown])
  const leave = useEffectEvent(() => {
    commit()
    noteEntering(field, false)
  })
  useEffect(() => () => leave(), [])
  useBeforeClose(async () => {
    commit()
    return true
  })
  useImperativeHandle(ref, () => ({
    type: (key) => {
      if (readOnly || !input.current) return
      input.current.focus()
      input.current.value = key
      field.current.text = key
      noteEntering(field, true)
    },
    focus: () => {
      input.current?.focus()
      input.current?.select()
    },
  }))
  const { step, max, cap } = bounds
  return (
    <div className="mark-field">
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('mark')}
        aria-invalid={why !== undefined || undefined}
        aria-describedby={why && 'mark-refused'}
        defaultValue={shown}
        readOnly={readOnly}
        onInput={(event) => {
          field.current.text = event.currentTarget.value
          noteEntering(field, field.current.text !== field.current.sent)
          if (why !== undefined) setWhy(undefined)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={press}
      />
      <span>{t('ofMaximum', { max: maximumText(max) })}</span>
      {why && (
        <p id="mark-refused" className="field-error" role="alert">
          {t(`refused.${why}`, { max: markText(max, step), step: step / 100, cap: markText(highest(cap, step), step) })}
        </p>
      )}
    </div>
  )
}
