import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeforeClose } from '../../app/closing.ts'

/** How long typing pauses before the text is written down, ms. */
export const pause = 500
const longest = 2000

interface Props {
  readonly label: string
  /** what the review holds */
  readonly value: string
  readonly onSend: (text: string) => Promise<boolean>
  readonly readOnly?: boolean
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly onLength?: (length: number) => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/**
 * A text that lives in its field and follows behind into the review: when typing pauses, on blur, on leaving and before the window closes.
 * It follows the review (undo, restore) unless it holds words that were not sent yet. Nothing is sent while an input method composes.
 */
export function DraftArea({ label, value, onSend, readOnly = false, onKeyDown, onLength, ref }: Props) {
  const { t } = useTranslation('scoringScreen')
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement)
  const field = useRef({ text: value, sent: value, composing: false, timer: 0 })
  const [tooLong, setTooLong] = useState(false)
  const flush = async (): Promise<boolean> => {
    const now = field.current
    clearTimeout(now.timer)
    if (now.composing || now.text === now.sent || lengthOf(now.text) > longest) return true
    now.sent = now.text
    return onSend(now.text)
  }
  const type = () => {
    const now = field.current
    now.text = area.current?.value ?? ''
    setTooLong(lengthOf(now.text) > longest)
    onLength?.(lengthOf(now.text))
    clearTimeout(now.timer)
    if (!now.composing) now.timer = window.setTimeout(flush, pause)
  }
  const follow = useEffectEvent((next: string) => {
    const now = field.current
    if (now.composing || now.text !== now.sent) return
    now.text = next
    now.sent = next
    if (area.current && area.current.value !== next) area.current.value = next
    onLength?.(lengthOf(next))
  })
  useEffect(() => follow(value), [value])
  const leave = useEffectEvent(() => void flush())
  useEffect(() => () => leave(), [])
  useBeforeClose(flush)
  return (
    <>
      <textarea
        ref={area}
        className="draft-area"
        aria-label={label}
        aria-invalid={tooLong || undefined}
        defaultValue={value}
        readOnly={readOnly}
        rows={2}
        onInput={type}
        onBlur={flush}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          field.current.composing = true
        }}
        onCompositionEnd={() => {
          field.current.composing = false
          type()
        }}
      />
      {tooLong && (
        <p className="field-error" role="alert">
          {t('tooLong', { most: longest })}
        </p>
      )}
    </>
  )
}

/** Characters as the formats count them. */
export function lengthOf(text: string): number {
  return [...text].length
}
