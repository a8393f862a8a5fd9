import { Tabs } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { read, utils, type WorkSheet } from 'xlsx'
import { Faults } from '../../components/Faults.tsx'
import { useMadeBytes } from './useMadeBytes.ts'

/** The workbook's sheets as saved, read from the very bytes that are signed. */
export default function WorkbookLook({ made }: { readonly made: string }) {
  const { t } = useTranslation('signing')
  const { bytes, faults } = useMadeBytes(made, 'xlsx')
  const book = useMemo(() => (bytes ? read(bytes, { type: 'array' }) : undefined), [bytes])
  if (faults.length > 0) return <Faults faults={faults} />
  if (!book) return null
  const items = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]
    return { key: name, label: name, children: sheet ? <SheetRows sheet={sheet} /> : null }
  })
  return <Tabs aria-label={t('view.sheets')} items={items} />
}

function SheetRows({ sheet }: { readonly sheet: WorkSheet }) {
  const rows = utils.sheet_to_json<readonly string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: false })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys
    <div className="sign-sheet" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells of a saved sheet have no other name than their place
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
