import { type CSSProperties, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { codeOf, unprintable } from '#shared/text/printable.ts'
import './characterNote.css'

interface Noted {
  readonly characters: readonly string[]
  readonly style: CSSProperties
}

/** Room kept between the field and the note, and between the note and the window's edge, px. */
const gap = 4
const widest = 420
/** How often a field is looked at again while its note is shown, ms. */
const still = 300

/** A note beside the current field: which characters cannot be printed, and what to do. It stays until they are removed or the field is left. */
export function CharacterNote() {
  const { t } = useTranslation('app')
  const [noted, setNoted] = useState<Noted>()
  useEffect(() => {
    const look = () => setNoted(noteOf(document.activeElement))
    const leave = () => setNoted(undefined)
    const events = ['input', 'focusin'] as const
    for (const event of events) document.addEventListener(event, look)
    document.addEventListener('focusout', leave)
    addEventListener('scroll', look, true)
    addEventListener('resize', look)
    return () => {
      for (const event of events) document.removeEventListener(event, look)
      document.removeEventListener('focusout', leave)
      removeEventListener('scroll', look, true)
      removeEventListener('resize', look)
    }
  }, [])
  const shown = noted !== undefined
  useEffect(() => {
    if (!shown) return
    // undo and restore change a field without an event
    const timer = setInterval(() => setNoted(noteOf(document.activeElement)), still)
    return () => clearInterval(timer)
  }, [shown])
  const said = noted && { got: noted.characters.join(' '), want: noted.characters.map(codeOf).join(' ') }
  return createPortal(
    <div className="character-note" role="status" style={noted?.style} data-shown={shown || undefined}>
      {said && t('character.note', said)}
    </div>,
    document.body,
  )
}

/** Fields whose text is looked for, or is a secret, are not printed. */
function noteOf(field: Element | null): Noted | undefined {
  const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  if (!isText || field.readOnly || field.matches('[data-not-printed], [role=combobox]')) return undefined
  const characters = unprintable(field.value)
  if (characters.length === 0) return undefined
  const { left, right, top, bottom } = field.getBoundingClientRect()
  const width = Math.min(widest, Math.max(right - left, 260))
  const side = { left: Math.max(gap, Math.min(left, innerWidth - width - gap)), width }
  const below = bottom + gap + 60 <= innerHeight
  return { characters, style: below ? { ...side, top: bottom + gap } : { ...side, bottom: innerHeight - top + gap } }
}
