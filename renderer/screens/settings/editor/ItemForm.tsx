import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { valueAt } from '#shared/standard/template/path.ts'
import type { Field as Column } from '#shared/standard/template/sections.ts'
import { Field } from '../../../components/Field.tsx'
import { CellField } from './CellField.tsx'
import { withRowAdded } from './change.ts'
import { placeOfCell, rowsOf, type TableSection } from './draft.ts'
import { listedIn } from './listedIn.ts'
import { NotationHelp } from './NotationHelp.tsx'
import { newRow } from './newRow.ts'
import { RowActs } from './RowsForm.tsx'
import { ShapeForm } from './ShapeForm.tsx'
import { fieldGroups } from './shownFields.ts'
import { useAim } from './useAim.ts'
import type { Editor } from './useEditor.ts'
import { useWrongPlaces } from './wrongPlaces.ts'

interface Props {
  readonly editor: Editor
  readonly section: TableSection
  readonly row: number
  readonly aim?: { readonly at: string } | undefined
  readonly onRow: (row: number) => void
}

/** One item: what people read first, then how it is counted or marked, then where it belongs and to whom it applies. */
export function ItemForm({ editor, section, row, aim, onRow }: Props) {
  const { t } = useTranslation('standards')
  const { t: own } = useTranslation('standardEditor')
  const wrong = useWrongPlaces(editor.report)
  useAim(aim)
  const { draft } = editor
  const rows = rowsOf(draft, section)
  const item = rows[row]
  const id = String(valueAt(item, ['id']) ?? '')
  const add = () => {
    const at = Math.min(rows.length, row + 1)
    editor.change(withRowAdded(draft, section, newRow(section, rows, item), at))
    onRow(at)
  }
  return (
    <section className="editor-form" aria-labelledby="editor-section" data-pane>
      <div className="editor-form-head">
        <h3 id="editor-section">
          {t('partCriteria')} {id}
        </h3>
        <span className="grow" />
        {item !== undefined && <RowActs editor={editor} section={section} at={row} name={id} last={rows.length - 1} onMoved={onRow} />}
        <Button size="small" onClick={add}>
          {own('addItem')}
        </Button>
      </div>
      {item === undefined ? (
        <p className="settings-quiet">{own('noRows')}</p>
      ) : (
        fieldGroups(item, (field) => placeOfCell({ section, row, field }) in draft.texts).map(({ title, fields }) => (
          <fieldset key={title} className="editor-group">
            <legend>{own(title)}</legend>
            <div className="editor-fields">
              {fields.map((field) => {
                const at = { section, row, field }
                const listed = listedIn(draft, field)
                return (
                  <div key={field.heading} className={isLong(field) ? 'editor-wide' : undefined}>
                    <Field label={t(field.heading)}>
                      {(label) => (
                        <CellField
                          // another item has other fields: what was typed in one is not shown in the next
                          key={`${row} ${field.heading}`}
                          editor={editor}
                          id={label}
                          at={at}
                          long={isLong(field)}
                          wrong={wrong.has(placeOfCell(at))}
                          {...(listed && { listed })}
                        />
                      )}
                    </Field>
                    <NotationHelp editor={editor} at={at} />
                    <ShapeForm key={`${row} ${field.heading} shape`} editor={editor} at={at} />
                  </div>
                )
              })}
            </div>
          </fieldset>
        ))
      )}
    </section>
  )
}

/** Texts and notations take the whole width; ids, marks and choices stand side by side. */
function isLong({ width = 0, codec }: Column): boolean {
  return codec.look === 'text' && codec.choices === undefined && width >= 18
}
