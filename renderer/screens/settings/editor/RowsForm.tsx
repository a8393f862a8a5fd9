import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { valueAt } from '#shared/standard/template/path.ts'
import { CellField } from './CellField.tsx'
import { withRowAdded, withRowMoved, withRowRemoved } from './change.ts'
import { placeOfCell, rowsOf, type TableSection } from './draft.ts'
import { listedIn } from './listedIn.ts'
import { newRow } from './newRow.ts'
import { useAim } from './useAim.ts'
import type { Editor } from './useEditor.ts'
import { useWrongPlaces } from './wrongPlaces.ts'

interface Props {
  readonly editor: Editor
  readonly section: TableSection
  readonly aim?: { readonly at: string } | undefined
}

/** Dimensions, groups, figures, grades …: a table with a row an entry, in the columns of the template. */
export function RowsForm({ editor, section, aim }: Props) {
  const { t } = useTranslation('standards')
  const { t: own } = useTranslation('standardEditor')
  const wrong = useWrongPlaces(editor.report)
  useAim(aim)
  const { draft } = editor
  const rows = rowsOf(draft, section)
  const add = () => editor.change(withRowAdded(draft, section, newRow(section, rows, rows.at(-1)), rows.length))
  return (
    <section className="editor-form" aria-labelledby="editor-section" data-pane>
      <div className="editor-form-head">
        <h3 id="editor-section">{t(section.title)}</h3>
        <Button size="small" onClick={add}>
          {own('addRow')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="settings-quiet">{own('noRows')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys
        <div className="editor-table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {section.fields.map(({ heading }) => (
                  <th key={heading} scope="col">
                    {t(heading)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => {
                const name = String(valueAt(row, ['id']) ?? valueAt(row, ['key']) ?? at + 1)
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: ids may be alike while they are typed
                  <tr key={at}>
                    {section.fields.map((field) => {
                      const cell = { section, row: at, field }
                      const listed = listedIn(draft, field)
                      return (
                        <td key={field.heading}>
                          <CellField
                            editor={editor}
                            at={cell}
                            label={`${t(field.heading)} ${name}`}
                            long={field.heading === 'headName' && field.codec.look === 'text'}
                            wrong={wrong.has(placeOfCell(cell))}
                            {...(listed && { listed })}
                          />
                        </td>
                      )
                    })}
                    <td className="editor-row-acts">
                      <RowActs editor={editor} section={section} at={at} name={name} last={rows.length - 1} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

interface ActProps {
  readonly editor: Editor
  readonly section: TableSection
  readonly at: number
  readonly name: string
  readonly last: number
  /** where the row went, and after a removal the one in its place */
  readonly onMoved?: (at: number) => void
}

/** Up, down, delete: undo brings a deleted row back. */
export function RowActs({ editor, section, at, name, last, onMoved }: ActProps) {
  const { t } = useTranslation('standardEditor')
  const { draft, change } = editor
  const move = (by: -1 | 1) => {
    change(withRowMoved(draft, section, at, by))
    onMoved?.(at + by)
  }
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={t('moveUp', { name })}
        disabled={at === 0}
        onClick={() => move(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={t('moveDown', { name })}
        disabled={at === last}
        onClick={() => move(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('deleteRow', { name })}
        onClick={() => {
          change(withRowRemoved(draft, section, at))
          onMoved?.(Math.max(0, Math.min(at, last - 1)))
        }}
      />
    </>
  )
}
