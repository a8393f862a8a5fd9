import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Made } from './draft.ts'
import { type ShapeKey, shapeText, withShapeText } from './shapes.ts'

interface Props {
  readonly value: unknown
  readonly of: ShapeKey
  readonly label?: string
  readonly id?: string
  readonly onChange: (value: Made) => void
  readonly onRest: () => void
}

/** One value of a shape. What cannot be read stays in the field, marked, and the value as it was. */
export function ShapeField({ value, of, label, id, onChange, onRest }: Props) {
  const { t } = useTranslation('standards')
  const kept = shapeText(value, of)
  const [typed, setTyped] = useState<{ readonly text: string; readonly kept: string; readonly unread: boolean }>()
  const own = typed?.kept === kept ? typed : undefined
  const type = (text: string) => {
    const next = withShapeText(value, of, text)
    setTyped({ text, kept: next === undefined ? kept : shapeText(next, of), unread: next === undefined })
    if (next !== undefined) onChange(next)
  }
  const common = { id, className: 'editor-cell', 'aria-label': label, value: own?.text ?? kept }
  const { choices, look } = of.codec
  if (choices !== undefined)
    return (
      <select {...common} onChange={(event) => type(event.target.value)} onBlur={onRest}>
        <option value="">—</option>
        {choices.map(({ cell, word }) => (
          <option key={cell} value={cell}>
            {word === undefined ? cell : t(word)}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...common}
      type="text"
      inputMode={look === 'text' && of.key === 'label' ? 'text' : 'decimal'}
      aria-invalid={own?.unread || undefined}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        if (own?.unread !== true) setTyped(undefined)
        onRest()
      }}
    />
  )
}
