import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from 'xlsx'
import { Faults } from '../Faults.tsx'
import { type SheetTable, sheetTable } from './sheetTable.ts'
import { useMadeBytes } from './useMadeBytes.ts'

/** The workbook's sheets as saved, read from the very bytes that are signed. The sheet scrolls, the tabs above it stay. */
export default function WorkbookLook({ made }: { readonly made: string }) {
  const { t } = useTranslation('signing')
  const { bytes, faults } = useMadeBytes(made, 'xlsx')
  const book = useMemo(() => (bytes ? read(bytes, { type: 'array', cellStyles: true }) : undefined), [bytes])
  const [chosen, setChosen] = useState<string>()
  const name = chosen ?? book?.SheetNames[0] ?? ''
  const table = useMemo(() => {
    const sheet = book?.Sheets[name]
    return sheet && sheetTable(sheet)
  }, [book, name])
  if (faults.length > 0) return <Faults faults={faults} />
  if (!book || !table) return null
  return (
    <div className="sign-book">
      <Segmented aria-label={t('view.sheets')} value={name} options={book.SheetNames} onChange={setChosen} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys */}
      <section className="sign-sheet" aria-label={name} tabIndex={0} key={name}>
        <SheetRows table={table} />
      </section>
    </div>
  )
}

/** Wider sheets scroll sideways, narrower ones are fitted. */
const fitted = 1200

/** What a cell's padding and lines take of its column. */
const around = 18

function SheetRows({ table: { widths: inner, rows } }: { readonly table: SheetTable }) {
  const widths = inner.map((width) => width + around)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const widthOf = (width: number) => (total <= fitted ? `${(width / total) * 100}%` : `calc(${width}px * var(--k))`)
  return (
    <table style={{ width: total <= fitted ? '100%' : `calc(${total}px * var(--k))` }}>
      <colgroup>
        {widths.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
          <col key={column} style={{ width: widthOf(width) }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ number, cells }) => (
          <tr key={number}>
            {cells.map(({ column, text, across, down }) => (
              <td key={column} colSpan={across} rowSpan={down}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
