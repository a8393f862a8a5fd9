import { type ClipboardEvent, memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditedSheet } from '#shared/assembly/edited.ts'
import type { CellKind } from '#shared/assembly/sheets.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import { figureTable } from '#shared/format/figures.ts'
import { type Key, say } from '#shared/text/say.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { CellInput } from './CellInput.tsx'
import { pastedCells, withCell, withPasted } from './change.ts'
import type { Assembly } from './useAssembly.ts'
import { isStillWrong, placeKey, useWrong } from './useWrong.ts'

const fixed: ReadonlySet<string> = new Set(['key', 'name', 'unit'])
const yearKey = /^20\d\d$/

/** 指标数据: a row a figure, its value or its values by year, with the document and page they are from. */
export function FigureRows({ assembly }: { readonly assembly: Assembly }) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const [sought, setSought] = useState('')
  const [isFilledOnly, setIsFilledOnly] = useState(false)
  const wrong = useWrong(assembly.checked)
  const name = zhAssembly('sheetFigures')
  const sheet = assembly.edited.sheets.find((one) => one.name === name)
  const keys = useMemo(() => sheet?.keys.filter((key) => !fixed.has(key)) ?? [], [sheet?.keys])
  if (sheet === undefined) return null
  const values = keys.filter((key) => key === 'value' || yearKey.test(key))
  const at = (key: string) => sheet.keys.indexOf(key)
  const isFilled = (cells: readonly string[]) => values.some((key) => (cells[at(key)] ?? '').trim() !== '')
  const nameOf = (cells: readonly string[]) => figureName(locale, cells[at('key')] ?? '', cells[at('name')] ?? '')
  const isShown = (cells: readonly string[]) =>
    (!isFilledOnly || isFilled(cells)) &&
    (sought === '' || `${nameOf(cells)} ${cells[at('key')]}`.toLowerCase().includes(sought.toLowerCase()))
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = (event.target as HTMLElement).dataset.place
    const text = event.clipboardData.getData('text/plain')
    const block = pastedCells(text)
    if (place === undefined || assembly.isFixed || (block.length === 1 && block[0]?.length === 1)) return
    event.preventDefault()
    const [row, key = ''] = place.slice(name.length + 1).split(' ')
    assembly.change((now) => withPasted(now, name, { row: Number(row), key }, text, false))
  }
  return (
    <section aria-label={say(locale, 'assembly', 'sheetFigures')}>
      <div className="assembly-head">
        <h3>{say(locale, 'assembly', 'sheetFigures')}</h3>
        <span className="assembly-quiet">{t('filled', { filled: sheet.rows.filter(isFilled).length, all: sheet.rows.length })}</span>
        <span className="grow" />
        <input
          type="search"
          className="assembly-cell assembly-search"
          aria-label={t('findFigure')}
          placeholder={t('findFigure')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <label className="assembly-tick">
          <input type="checkbox" checked={isFilledOnly} onChange={(event) => setIsFilledOnly(event.target.checked)} />
          {t('filledOnly')}
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys */}
      <div className="assembly-table" tabIndex={0}>
        <table onPaste={paste} className="assembly-figures">
          <thead>
            <tr>
              <th scope="col">{say(locale, 'assembly', 'figure_name')}</th>
              {keys.map((key) => (
                <th key={key} scope="col">
                  {yearKey.test(key)
                    ? say(locale, 'assembly', 'figureYear', { year: key })
                    : say(locale, 'assembly', `figure_${key}` as Key<'assembly'>).split('\n')[0]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((cells, row) =>
              isShown(cells) ? (
                <Row
                  key={cells[at('key')]}
                  {...{ sheet: name, sheetKeys: sheet.keys, keys, cells, row, wrong, isFixed: assembly.isFixed }}
                  name={nameOf(cells)}
                  change={assembly.change}
                  rest={assembly.rest}
                />
              ) : null,
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface RowProps extends Pick<Assembly, 'change' | 'rest' | 'isFixed'> {
  readonly sheet: string
  readonly sheetKeys: EditedSheet['keys']
  readonly keys: readonly string[]
  readonly cells: readonly string[]
  readonly row: number
  readonly name: string
  readonly wrong: ReturnType<typeof useWrong>
}

const Row = memo(function Row({ sheet, sheetKeys, keys, cells, row, name, wrong, isFixed, change, rest }: RowProps) {
  const { locale } = useAppearance().appearance
  const cellOf = (key: string) => cells[sheetKeys.indexOf(key)] ?? ''
  const yearly = isYearly(cellOf('key'))
  return (
    <tr>
      <th scope="row" title={cellOf('key')}>
        {name}
        <small>{cellOf('unit')}</small>
      </th>
      {keys.map((key) => {
        const place = placeKey({ sheet, row, key })
        const isOther = (key === 'value' && yearly === true) || (yearKey.test(key) && yearly === false)
        // what was put into the wrong column must be seen to be mended
        if (isOther && cellOf(key) === '') return <td key={key} className="assembly-none" />
        const spoken = yearKey.test(key) ? key : say(locale, 'assembly', `figure_${key}` as Key<'assembly'>).split('\n')[0]
        return (
          <td key={key} data-kind={kindOf(key).kind} data-key={key}>
            <CellInput
              cell={kindOf(key)}
              {...{ place, isFixed }}
              label={`${name} ${spoken}`}
              value={cellOf(key)}
              isWrong={isStillWrong(wrong.get(place), cellOf(key))}
              onType={(text) => change((now) => withCell(now, sheet, row, key, text), place)}
              onRest={rest}
            />
          </td>
        )
      })}
    </tr>
  )
})

function kindOf(key: string): CellKind {
  if (key === 'value' || yearKey.test(key)) return { kind: 'decimal' }
  if (key === 'document') return { kind: 'document', page: false }
  if (key === 'page') return { kind: 'whole' }
  if (key === 'from' || key === 'to') return { kind: 'date' }
  return { kind: key === 'own' ? 'yesNo' : 'text' }
}

/** Whether a built-in figure is by year; of a standard's own figures the check says it. */
function isYearly(key: string): boolean | undefined {
  return (figureTable as Readonly<Record<string, { readonly yearly: boolean }>>)[key]?.yearly
}

function figureName(locale: Parameters<typeof say>[0], key: string, written: string): string {
  return key in figureTable ? say(locale, 'figures', key as Key<'figures'>) : written
}
