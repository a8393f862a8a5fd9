import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cellText } from '#shared/standard/template/cellText.ts'
import { withCell } from './change.ts'
import { type CellAt, type Draft, placeOfCell, rootOf } from './draft.ts'
import type { Editor } from './useEditor.ts'

interface Props {
  readonly editor: Editor
  readonly at: CellAt
  /** what the field is called aloud; without it the label beside it does */
  readonly label?: string
  readonly id?: string
  /** a text of several lines */
  readonly long?: boolean
  /** the values a field can have where the standard itself lists them (its dimensions, its groups) */
  readonly listed?: readonly { readonly value: string; readonly text: string }[]
  /** the check names this field */
  readonly wrong: boolean
}

/**
 * One field of a standard: text as the template's cell has it, or a choice. What cannot be read stays as it was typed, and
 * while the field has the focus its text is the person's own, however the value is spelled.
 */
export function CellField({ editor, at, label, id, long = false, listed, wrong }: Props) {
  const { t } = useTranslation('standards')
  const { draft } = editor
  const place = placeOfCell(at)
  const kept = textIn(draft, at)
  const [typed, setTyped] = useState<{ readonly text: string; readonly kept: string }>()
  const shown = typed?.kept === kept ? typed.text : kept
  const type = (text: string) => {
    const next = withCell(draft, at, text)
    setTyped({ text, kept: textIn(next, at) })
    editor.change(next, place)
  }
  const leave = () => {
    setTyped(undefined)
    editor.rest()
  }
  const common = {
    id,
    className: 'editor-cell',
    'data-place': place,
    'aria-label': label,
    'aria-invalid': wrong || place in draft.texts || undefined,
    value: shown,
    onBlur: leave,
  }
  const choices = listed ?? at.field.codec.choices?.map(({ cell, word }) => ({ value: cell, text: word === undefined ? cell : t(word) }))
  if (choices !== undefined) {
    const known = choices.some(({ value }) => value === shown) || shown === ''
    return (
      <select {...common} onChange={(event) => editor.change(withCell(draft, at, event.target.value))}>
        <option value="">—</option>
        {!known && <option value={shown}>{shown}</option>}
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    )
  }
  if (long) return <textarea {...common} rows={1} onChange={(event) => type(event.target.value)} />
  const isNumber = at.field.codec.look !== 'text'
  return <input {...common} type="text" inputMode={isNumber ? 'decimal' : 'text'} onChange={(event) => type(event.target.value)} />
}

/** The text of a field: what was typed and cannot be read, else its value as the cell has it. */
function textIn(draft: Draft, at: CellAt): string {
  return draft.texts[placeOfCell(at)] ?? cellText(rootOf(draft, at), at.field)
}
