import { type KeyboardEvent, type Ref, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark, stepMark } from '#shared/format/marks.ts'
import { isComposing } from '../../session/composing.ts'
import type { LeftPlace } from './leftPlace.ts'
import { highest, type MarkBounds } from './markText.ts'
import type { Refusal } from './typedMark.ts'
import { useTypedMark } from './useTypedMark.ts'

export interface MarkHandle {
  /** puts a key typed elsewhere in place of the text */
  readonly type: (key: string) => void
  readonly focus: () => void
}

interface Props {
  /** hundredths */
  readonly mark: number | undefined
  readonly bounds: MarkBounds
  /** the place of the mark, under which an invalid text is kept when the field is left */
  readonly left: LeftPlace
  readonly readOnly: boolean
  readonly onMark: (mark: number | undefined) => Promise<boolean>
  readonly onNext: () => void
  readonly onPrevious: () => void
  readonly onNextOpen: () => void
  readonly ref: Ref<MarkHandle>
}

/**
 * The mark as typed. An invalid text stays in the field with the reason and is not saved.
 * Uncontrolled, so that an input method and the caret are the browser's own.
 */
export function MarkField({ mark, bounds, left, readOnly, onMark, onNext, onPrevious, onNextOpen, ref }: Props) {
  const { t } = useTranslation('scoringScreen')
  const input = useRef<HTMLInputElement>(null)
  const sayWhy = (refused: Refusal) => {
    const { step, max, cap, marks, opened } = bounds
    return t(`refused.${refused}`, {
      max: stepMark(max, step),
      step: plainMark(step),
      cap: stepMark(highest(cap, step, marks), step),
      from: plainMark(opened?.from ?? 0),
      to: plainMark(opened?.to ?? max),
    })
  }
  const { why, step, isUnsent } = useTypedMark(input, { mark, bounds, left, readOnly, onMark, sayWhy })
  useReviewsOwnUndo(input)
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || readOnly || event.altKey) return
    if (event.ctrlKey && event.code === 'KeyZ' && isUnsent()) {
      // what was typed goes first; undo of the review comes after it
      event.preventDefault()
      step({ kind: 'takeBack' })
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      step({ kind: 'step', by: event.key === 'ArrowUp' ? 1 : -1, mark })
      input.current?.select()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      if (!step({ kind: 'commit' })) return
      if (event.ctrlKey || event.metaKey) onNextOpen()
      else if (event.shiftKey) onPrevious()
      else onNext()
    }
  }
  useImperativeHandle(ref, () => ({
    type: (key) => {
      if (readOnly || !input.current) return
      input.current.focus()
      step({ kind: 'type', text: key })
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
        defaultValue={mark === undefined ? '' : stepMark(mark, bounds.step)}
        readOnly={readOnly}
        onInput={(event) => step({ kind: 'type', text: event.currentTarget.value })}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => step({ kind: 'commit' })}
        onKeyDown={press}
      />
      <span>{t('ofMaximum', { max: plainMark(bounds.max) })}</span>
      {why && (
        <p id="mark-refused" className="field-error" role="alert">
          {sayWhy(why)}
        </p>
      )}
    </div>
  )
}

/** 撤销 is the review's; the browser's own would bring back what was typed for another criterion. */
function useReviewsOwnUndo(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const field = input.current
    const refuseHistory = (event: InputEvent) => event.inputType.startsWith('history') && event.preventDefault()
    field?.addEventListener('beforeinput', refuseHistory)
    return () => field?.removeEventListener('beforeinput', refuseHistory)
  }, [input])
}
