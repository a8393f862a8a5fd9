import { useTranslation } from 'react-i18next'
import type { CellKind } from '#shared/assembly/sheets.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'

interface Props {
  readonly cell: CellKind
  readonly value: string
  readonly id?: string
  readonly label?: string
  readonly isWrong: boolean
  readonly isFixed: boolean
  /** a text of several lines */
  readonly isLong?: boolean
  /** `sheet row key`, to find the field a fault names */
  readonly place: string
  readonly onType: (text: string) => void
  readonly onRest: () => void
}

/** the list of documents that every field naming one offers */
export const documentsList = 'assembly-documents'

/** One cell of the workbook as a field: a choice, a document, a day or a text. What it may hold the check says. */
export function CellInput({ cell, value, id, label, isWrong, isFixed, isLong = false, place, onType, onRest }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const common = {
    id,
    className: 'assembly-cell',
    'data-place': place,
    'aria-label': label,
    'aria-invalid': isWrong || undefined,
    value,
    onBlur: onRest,
  }
  if (cell.kind === 'choice' || cell.kind === 'yesNo') {
    const choices =
      cell.kind === 'choice'
        ? cell.values.map((one) => ({ value: one, text: one }))
        : ([true, false] as const).map((one) => ({ value: zhAssembly(one ? 'yes' : 'no'), text: t(one ? 'yes' : 'no') }))
    const isKnown = value === '' || choices.some((one) => one.value === value)
    return (
      <select {...common} disabled={isFixed} onChange={(event) => onType(event.target.value)}>
        <option value="">—</option>
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    )
  }
  if (isLong) return <textarea {...common} rows={1} readOnly={isFixed} onChange={(event) => onType(event.target.value)} />
  return (
    <input
      {...common}
      type="text"
      readOnly={isFixed}
      inputMode={cell.kind === 'decimal' || cell.kind === 'whole' ? 'decimal' : 'text'}
      placeholder={cell.kind === 'date' ? '2026-01-31' : undefined}
      list={cell.kind === 'document' ? documentsList : undefined}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
