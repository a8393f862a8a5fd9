import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { documentOf } from '#shared/review/context.ts'
import type { RuleFinding } from '#shared/rules/finding.ts'
import { useWords } from '../../../components/useWords.ts'
import { type Cell, type DataName, dataRead, type ReadBlock } from './dataRead.ts'
import './dataRead.css'

interface Props {
  readonly opened: OpenedPackage
  readonly finding: RuleFinding
}

/** The values of the plan and the task that the finding rests on, each with its source. */
export function DataRead({ opened, finding }: Props) {
  const { t } = useTranslation('checks')
  const blocks = useMemo(() => dataRead(finding, opened.plan, opened.task), [finding, opened])
  if (blocks.length === 0) return null
  return (
    <section className="data-read" aria-labelledby="data-title">
      <h3 id="data-title">
        {t('data.title')}
        {blocks[0]?.kind === 'list' && <small>{listTitle(blocks[0], t)}</small>}
      </h3>
      {blocks.map((block, at) =>
        block.kind === 'values' ? (
          <Values key="values" opened={opened} rows={block.rows} />
        ) : (
          <List key={block.list} opened={opened} block={block} caption={at > 0 ? listTitle(block, t) : undefined} />
        ),
      )}
    </section>
  )
}

type ListBlock = Extract<ReadBlock, { kind: 'list' }>
type Translate = ReturnType<typeof useTranslation<'checks'>>['t']

function listTitle({ list, rows }: ListBlock, t: Translate): string {
  // the lists of dataRead.ts, each with its name in the catalogue (a test holds them together)
  return t('data.listCount', { list: t(`list.${list}` as 'list.units'), count: rows.length })
}

const firstRows = 6

function List({
  opened,
  block,
  caption,
}: {
  readonly opened: OpenedPackage
  readonly block: ListBlock
  readonly caption: string | undefined
}) {
  const { t } = useTranslation('checks')
  const [whole, setWhole] = useState(false)
  const atIssue = block.rows.filter((row) => row.atIssue).length
  const shown = whole ? block.rows : block.rows.slice(0, atIssue > 0 ? atIssue : firstRows)
  const rest = block.rows.slice(shown.length)
  const judged = new Set(rest.map((row) => row.judged))
  const restText =
    judged.size === 1 && rest[0]?.judged
      ? t(rest[0].judged === 'inside' ? 'data.restInside' : 'data.restOutside', { count: rest.length })
      : t('data.rest', { count: rest.length })
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls sideways and must be reached by keyboard */}
      <section className="data-table" tabIndex={0} aria-label={listTitle(block, t)}>
        <table>
          {caption !== undefined && <caption>{caption}</caption>}
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}` as 'column.name')}
                </th>
              ))}
              {block.judged && <th scope="col">{t('data.judged')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a plan have no key of their own and never move
              <tr key={at} data-issue={row.atIssue || undefined}>
                {row.cells.map((cell, column) => (
                  <td key={block.columns[column]}>
                    <CellValue opened={opened} cell={cell} />
                  </td>
                ))}
                {row.judged && (
                  <td>
                    <b>{t(`data.${row.judged}`)}</b>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(rest.length > 0 || whole) && (
        <Button className="data-more" type="link" onClick={() => setWhole(!whole)}>
          {whole ? t('data.less') : restText}
        </Button>
      )}
    </>
  )
}

interface ValuesProps {
  readonly opened: OpenedPackage
  readonly rows: Extract<ReadBlock, { kind: 'values' }>['rows']
}

/** Single values under their names; yearly figures in columns, one per year. */
function Values({ opened, rows }: ValuesProps) {
  const { t } = useTranslation('checks')
  const { t: figureText } = useTranslation('figures')
  const sourced = rows.some((row) => row.source !== undefined)
  const years = [...new Set(rows.flatMap(({ cell }) => (cell.kind === 'years' ? [...cell.years.keys()] : [])))].sort()
  return (
    <table className="data-values">
      <thead className={years.length === 0 ? 'visually-hidden' : undefined}>
        <tr>
          <th scope="col">{t('data.item')}</th>
          {years.length === 0 ? (
            <th scope="col">{t('data.value')}</th>
          ) : (
            years.map((year) => (
              <th key={year} scope="col" data-amount>
                {year}
              </th>
            ))
          )}
          {sourced && <th scope="col">{t('data.source')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={'figure' in row.name ? row.name.figure : row.name.field}>
            <th scope="row">
              <Name name={row.name} /> {row.unit && <small>{unitText(row.name)}</small>}
            </th>
            {row.cell.kind === 'years' ? (
              years.map((year) => (
                <td key={year} data-amount>
                  {row.cell.kind === 'years' ? row.cell.years.get(year) : undefined}
                </td>
              ))
            ) : (
              <td colSpan={Math.max(1, years.length)} data-amount={row.unit ? true : undefined}>
                <CellValue opened={opened} cell={row.cell} />
              </td>
            )}
            {sourced && (
              <td>
                {row.source && <CellValue opened={opened} cell={row.source} />}
                {row.also?.map((other, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: other reports of a plan have no key of their own and never move
                  <span className="data-also" key={at}>
                    <CellValue opened={opened} cell={other.place} /> {other.year} {other.value}
                  </span>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )

  function unitText(name: DataName): string {
    // every figure of the table has its unit in the catalogue
    return 'figure' in name ? figureText(`${name.figure}.unit` as 'total_income.unit') : ''
  }
}

function Name({ name }: { readonly name: DataName }) {
  const { t } = useTranslation('checks')
  const { t: figureText } = useTranslation('figures')
  // keys of the plan's own schema, named in the catalogues (a test holds them together)
  return 'figure' in name ? figureText(name.figure as 'total_income') : t(`field.${name.field}` as 'field.legal')
}

function CellValue({ opened, cell }: { readonly opened: OpenedPackage; readonly cell: Cell }) {
  const { t } = useTranslation('checks')
  const words = useWords()
  switch (cell.kind) {
    case 'none':
      return <span className="data-none">{t('data.none')}</span>
    case 'text':
      return cell.text
    case 'words':
      return cell.values.map(words).join(t('data.and'))
    case 'years':
      return [...cell.years].map(([year, amount]) => `${year} ${amount}`).join(t('data.and'))
    case 'truth':
      return cell.value ? t('data.yes') : t('data.no')
    case 'place': {
      const document = documentOf(opened.plan, cell.document)
      const title = document?.title ?? cell.document
      const place = sheetKinds.has(document?.kind ?? '') ? 'data.placeSheet' : 'data.place'
      return (
        <a href={`#/materials/${cell.document}/${cell.page ?? 1}`}>
          {cell.page === undefined ? title : t(place, { title, page: cell.page })}
        </a>
      )
    }
  }
}

/** Files whose pages are sheets. */
const sheetKinds: ReadonlySet<string> = new Set(['xlsx', 'xls', 'et', 'csv'])
