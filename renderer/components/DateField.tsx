import { CalendarOutlined } from '@ant-design/icons'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './lineDraft.css'
import './dateField.css'
import { dayText } from './dayText.ts'
import { usePausedSend } from './usePausedSend.ts'

interface Props {
  readonly label: string
  /** `2026-12-31`, with `time` `2026-12-31 17:00`; empty when none is given */
  readonly value: string
  readonly time?: boolean
  /** called with a whole date (and time) or an empty text, never with a partial one; `false` when the review refused it */
  readonly onSave: (value: string) => Promise<boolean> | boolean
  readonly lacking?: boolean
  readonly placeholder?: string
  readonly readOnly?: boolean
}

/** A day written as it is printed, or picked from the system's calendar. The same in every language of the system. */
export function DateField({ label, value, time = false, onSave, lacking, placeholder, readOnly }: Props) {
  const { t } = useTranslation('app')
  const field = useRef<HTMLInputElement>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const typed = useRef(value)
  const sent = useRef(value)
  const [wrong, setWrong] = useState(false)
  const hint = useId()
  const draft = usePausedSend(async () => {
    const now = typed.current.trim() === '' ? '' : dayText(typed.current, time)
    setWrong(now === undefined)
    if (now === undefined) return false
    if (now === sent.current) return true
    const taken = await onSave(now)
    if (taken) sent.current = now
    return taken
  })
  const follow = useEffectEvent((next: string) => {
    if (field.current === null || next === sent.current) return
    sent.current = next
    typed.current = next
    field.current.value = next
  })
  useEffect(() => follow(value), [value])
  const type = (text: string) => {
    typed.current = text
    draft.touch()
  }
  const pick = (picked: string) => {
    if (field.current === null || picked === '') return
    field.current.value = picked.replace('T', ' ')
    type(field.current.value)
    void draft.flush()
  }
  return (
    <span className="date-field">
      <input
        ref={field}
        className="line-draft"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? hint : undefined}
        data-lacking={lacking || undefined}
        defaultValue={value}
        placeholder={placeholder ?? t(time ? 'dateTimeHint' : 'dateHint')}
        readOnly={readOnly}
        onInput={(event) => type(event.currentTarget.value)}
        {...draft.handlers}
      />
      {!readOnly && (
        <>
          <button type="button" aria-label={t('calendar', { field: label })} onClick={() => calendar.current?.showPicker()}>
            <CalendarOutlined aria-hidden />
          </button>
          <input
            ref={calendar}
            className="date-calendar"
            type={time ? 'datetime-local' : 'date'}
            tabIndex={-1}
            aria-label={t('calendar', { field: label })}
            onChange={(event) => pick(event.target.value)}
          />
        </>
      )}
      {wrong && (
        <small id={hint} role="alert">
          {t(time ? 'dateTimeWrong' : 'dateWrong')}
        </small>
      )}
    </span>
  )
}
