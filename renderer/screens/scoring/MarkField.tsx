import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeforeClose } from '../../session/closing.ts'
import { noteEntering } from '../../session/entering.ts'
import { holdNotTaken, type LeftPlace, letGo, notTakenAt, onRestored } from '../../session/notTaken.ts'
import { isComposing } from './composing.ts'
import { highest, type MarkBounds, markText, maximumText, readMark, steppedMark, type TypedMark } from './markText.ts'

export interface MarkHandle {
  /** puts a key typed elsewhere in place of the text */
  readonly type: (key: string) => void
  readonly focus: () => void
}

interface Props {
  /** hundredths */
  readonly mark: number | undefined
  readonly bounds: MarkBounds
  /** where the mark is typed, for one that could not stand and was left */
  readonly left: LeftPlace
  readonly readOnly: boolean
  readonly onMark: (mark: number | undefined) => Promise<boolean>
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onNextOpen: () => void
  readonly ref: Ref<MarkHandle>
}

type Refusal = Extract<TypedMark, { kind: 'refused' }>['why']

function whyNot(text: string, bounds: MarkBounds): Refusal | undefined {
  const read = readMark(text, bounds)
  return read.kind === 'refused' ? read.why : undefined
}

/**
 * The mark as typed. What cannot stand stays in the field with the reason, and nothing is saved.
 * Uncontrolled, so that an input method and the caret are the browser's own.
 */
export function MarkField({ mark, bounds, left, readOnly, onMark, onNext, onPrevious, onNextOpen, ref }: Props) {
  const { t } = useTranslation('scoringScreen')
  const input = useRef<HTMLInputElement>(null)
  const shown = mark === undefined ? '' : markText(mark, bounds.step)
  const field = useRef({ text: shown, sent: shown })
  const [why, setWhy] = useState<Refusal>()

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

  const sayWhy = (refused: Refusal) => {
    const { step, max, cap } = bounds
    return t(`refused.${refused}`, { max: markText(max, step), step: step / 100, cap: markText(highest(cap, step), step) })
  }
  const follow = useEffectEvent(() => {
    // one that was refused gives way to a mark given elsewhere; one still being typed does not
    const unsent = field.current.text !== field.current.sent
    if (unsent && (why === undefined || shown === field.current.sent)) return
    write(shown)
    setWhy(undefined)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field follows when what the review holds changes
  useEffect(() => follow(), [shown])
  const commitOrHold = () => {
    const refused = whyNot(field.current.text, bounds)
    if (!commit() && refused) holdNotTaken({ ...left, text: field.current.text, why: sayWhy(refused) })
  }
  // the field outlives its criterion: to take a focused field away and bring another costs a frame on every Enter
  const leave = useRef(commitOrHold)
  const takeBack = useEffectEvent(() => {
    const kept = readOnly ? undefined : notTakenAt(left)?.text
    if (kept === undefined || !input.current || field.current.text !== field.current.sent) return
    input.current.value = kept
    if (document.activeElement === input.current) input.current.select()
    field.current.text = kept
    setWhy(whyNot(kept, bounds))
    letGo(left)
  })
  const takeUp = useEffectEvent(() => {
    write(shown)
    setWhy(undefined)
    takeBack()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each criterion; what the last one's field held is settled in its own terms
  useLayoutEffect(() => {
    takeUp()
    const unheard = onRestored(() => takeBack())
    return () => {
      unheard()
      leave.current()
      noteEntering(field, false)
    }
  }, [left.href])
  useLayoutEffect(() => {
    leave.current = commitOrHold
  })
  // 撤销 is the review's; the browser's own would bring back what was typed for another criterion
  useEffect(() => {
    const field = input.current
    const refuseHistory = (event: InputEvent) => event.inputType.startsWith('history') && event.preventDefault()
    field?.addEventListener('beforeinput', refuseHistory)
    return () => field?.removeEventListener('beforeinput', refuseHistory)
  }, [])
  useBeforeClose(async (leaving) => {
    if (leaving !== 'close') commitOrHold()
    else if (!commit()) {
      input.current?.focus()
      return false
    }
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
      <span>{t('ofMaximum', { max: maximumText(bounds.max) })}</span>
      {why && (
        <p id="mark-refused" className="field-error" role="alert">
          {sayWhy(why)}
        </p>
      )}
    </div>
  )
}
