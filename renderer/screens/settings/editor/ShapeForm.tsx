import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { valueAt } from '#shared/standard/template/path.ts'
import { Field } from '../../../components/Field.tsx'
import { withCellValue } from './change.ts'
import { type CellAt, type Made, placeOfCell, rootOf } from './draft.ts'
import { ShapeField } from './ShapeField.tsx'
import { ShapeTable } from './ShapeTable.tsx'
import { scaleKeys, tableKeys } from './shapes.ts'
import type { Editor } from './useEditor.ts'

interface Props {
  readonly editor: Editor
  readonly at: CellAt
}

/** The common shapes of a field as fields and tables of their own: scales, levels, rows and ranges. What stands in words above is the same. */
export function ShapeForm({ editor, at }: Props) {
  const { t } = useTranslation('standards')
  const { heading, path } = at.field
  const place = placeOfCell(at)
  if (place in editor.draft.texts) return null
  const value = valueAt(rootOf(editor.draft, at), path)
  const change = (next: unknown) => editor.change(withCellValue(editor.draft, at, next), `${place} shape`)
  if (heading === 'headScale') return <ScaleForm value={value} onChange={change} onRest={editor.rest} />
  if (heading !== 'headLevels' && heading !== 'headRows' && heading !== 'headBands') return null
  const inBands = heading === 'headBands'
  const rows = inBands ? valueAt(value, ['rows']) : value
  // a range begins with what it is read from, which is written in words
  if (inBands && value === undefined) return null
  const put = (list: readonly Made[]) =>
    change(inBands ? { ...(value as Made), rows: list } : list.length === 0 && heading === 'headLevels' ? undefined : list)
  return (
    <ShapeTable label={t(heading)} rows={Array.isArray(rows) ? rows : []} keys={tableKeys[heading]} onChange={put} onRest={editor.rest} />
  )
}

interface ScaleProps {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly onRest: () => void
}

const kinds = ['linear', 'rows', 'perUnit', 'fixed'] as const

function ScaleForm({ value, onChange, onRest }: ScaleProps) {
  const { t } = useTranslation('standardEditor')
  const id = useId()
  const kind = kinds.find((one) => one === valueAt(value, ['kind']))
  const choose = (next: string) => onChange(next === '' ? undefined : next === 'rows' ? { kind: next, rows: [{}] } : { kind: next })
  const rows = valueAt(value, ['rows'])
  return (
    <div className="editor-shape">
      <label htmlFor={id}>{t('scaleKind')}</label>
      <select id={id} className="editor-pick" value={kind ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">—</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`scale.${one}`)}
          </option>
        ))}
      </select>
      {kind === 'rows' ? (
        <ShapeTable
          label={t('scale.rows')}
          rows={Array.isArray(rows) ? rows : []}
          keys={scaleKeys.rows}
          onChange={(list) => onChange({ ...(value as Made), rows: list })}
          onRest={onRest}
        />
      ) : (
        kind !== undefined && (
          <div className="editor-fields">
            {scaleKeys[kind].map((of) => (
              <Field key={`${kind} ${of.key}`} label={t(of.heading)}>
                {(field) => <ShapeField id={field} value={value} of={of} onChange={onChange} onRest={onRest} />}
              </Field>
            ))}
          </div>
        )
      )}
    </div>
  )
}
