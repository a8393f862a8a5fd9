import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ClipboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditedSheet } from '#shared/assembly/edited.ts'
import { titleOf } from '#shared/assembly/headings.ts'
import type { Column, TableSheet } from '#shared/assembly/sheets.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { CellInput } from './CellInput.tsx'
import { pastedCells, withCell, withPasted, withRowAdded, withRowRemoved } from './change.ts'
import { fieldName, isLongText, listName } from './fieldNames.ts'
import { hintOf } from './hints.ts'
import type { Assembly } from './useAssembly.ts'
import { isStillWrong, placeKey, useWrong } from './useWrong.ts'

interface Props {
  readonly assembly: Assembly
  readonly table: TableSheet
}

/** A list of the plan or the task: a row an entry. A range copied in another program is pasted from the cell on. */
export function TableRows({ assembly, table: { root, path, columns } }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const wrong = useWrong(assembly.checked)
  const name = titleOf(root, path)
  const title = listName(locale, root, path)
  const sheet = assembly.edited.sheets.find((one) => one.name === name)
  if (sheet === undefined) return null
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = (event.target as HTMLElement).dataset.place
    const text = event.clipboardData.getData('text/plain')
    const block = pastedCells(text)
    if (place === undefined || assembly.isFixed || (block.length === 1 && block[0]?.length === 1)) return
    event.preventDefault()
    const [row, ...key] = place.slice(name.length + 1).split(' ')
    assembly.change((now) => withPasted(now, name, { row: Number(row), key: key.join(' ') }, text, true))
  }
  return (
    <section aria-label={title}>
      <div className="assembly-head">
        <h3>{title}</h3>
        <span className="assembly-quiet">{t('rows', { count: sheet.rows.length })}</span>
        <span className="grow" />
        <Button size="small" disabled={assembly.isFixed} onClick={() => assembly.change((now) => withRowAdded(now, name))}>
          {t('addRow')}
        </Button>
      </div>
      {sheet.rows.length === 0 ? (
        <p className="assembly-quiet">{t('noRows')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys
        <div className="assembly-table" tabIndex={0}>
          <table onPaste={paste}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.path.join('.')} scope="col" title={hintOf(locale, column.cell)}>
                    {fieldName(locale, column.path)}
                    {column.required && <b aria-hidden> *</b>}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map((cells, row) => (
                <Row
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
                  key={row}
                  {...{ sheet: name, keys: sheet.keys, columns, cells, row, wrong, isFixed: assembly.isFixed }}
                  change={assembly.change}
                  rest={assembly.rest}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

interface RowProps extends Pick<Assembly, 'change' | 'rest' | 'isFixed'> {
  readonly sheet: string
  readonly keys: EditedSheet['keys']
  readonly columns: readonly Column[]
  readonly cells: readonly string[]
  readonly row: number
  readonly wrong: ReturnType<typeof useWrong>
}

const Row = memo(function Row({ sheet, keys, columns, cells, row, wrong, isFixed, change, rest }: RowProps) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const first = cells.find((cell) => cell !== '') ?? String(row + 1)
  return (
    <tr>
      {columns.map(({ path, cell }) => {
        const key = path.join('.')
        const place = placeKey({ sheet, row, key })
        return (
          <td key={key} data-kind={cell.kind} data-long={isLongText(path) || undefined}>
            <CellInput
              {...{ cell, place, isFixed }}
              label={`${fieldName(locale, path)} ${row + 1}`}
              value={cells[keys.indexOf(key)] ?? ''}
              isWrong={isStillWrong(wrong.get(place), cells[keys.indexOf(key)] ?? '')}
              isLong={isLongText(path)}
              onType={(text) => change((now) => withCell(now, sheet, row, key, text), place)}
              onRest={rest}
            />
          </td>
        )
      })}
      <td>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          disabled={isFixed}
          aria-label={t('deleteRow', { name: first })}
          onClick={() => change((now) => withRowRemoved(now, sheet, row))}
        />
      </td>
    </tr>
  )
})
