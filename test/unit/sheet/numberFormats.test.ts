import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtinFormats } from '#shared/sheet/builtinFormats.ts'
import { cellFormat } from '#shared/sheet/cellFormat.ts'
import { formatCases } from '../../fixtures/number-formats/cases.ts'
import { type Decision, decisions } from '../../fixtures/number-formats/decisions.ts'

interface Row {
  readonly format: number | string
  readonly value: number | string
  readonly libreOffice: string
  readonly gnumeric: string
}

/** What LibreOffice and Gnumeric showed, by `measure.ts`. */
const rows: readonly Row[] = JSON.parse(readFileSync(new URL('../../fixtures/number-formats/measured.json', import.meta.url), 'utf8'))

/** Blanks that fill a column's width, and Gnumeric's typographic minus, are no difference. */
const plain = (text: string) =>
  text
    .replaceAll('\u2212', '-')
    .replaceAll(/[\s\u200a]+/gu, ' ')
    .trim()

function ours({ format, value }: Row): { readonly text: string; readonly certain: boolean } {
  const made = cellFormat(typeof format === 'number' ? (builtinFormats[format] ?? '') : format)
  const shown = typeof value === 'number' ? made.number(value) : { text: made.text(value), certain: true }
  return { text: plain(shown.text), certain: shown.certain }
}

function decisionOf({ format, value }: Row): Decision | undefined {
  return decisions.find(
    ({ formats, values }) =>
      (formats instanceof RegExp ? formats.test(String(format)) : formats.includes(format)) &&
      (values === undefined || values.includes(value)),
  )
}

function decided(row: Row, { shown, uncertain }: Decision): { readonly text: string | undefined; readonly certain: boolean } {
  const certain = uncertain !== true && shown !== 'stored'
  if (shown === 'stored') return { text: String(row.value), certain }
  if (shown === 'LibreOffice') return { text: plain(row.libreOffice), certain }
  if (shown === 'Gnumeric') return { text: plain(row.gnumeric), certain }
  return { text: shown[`${row.format} ${row.value}`] ?? shown[String(row.value)], certain }
}

const agreeing = rows.filter((row) => plain(row.libreOffice) === plain(row.gnumeric) && !overruled(row))

/** Formats that both tools print literally, though they mean something in Chinese Excel or have no meaning. */
function overruled(row: Row): boolean {
  const made = decisionOf(row)
  return made !== undefined && (made.shown === 'stored' || typeof made.shown === 'object')
}

test('the table is whole: every case was measured, and there are formats enough', () => {
  expect(rows.map(({ format, value }) => [format, value])).toEqual(
    formatCases.flatMap(([format, ...values]) => values.map((value) => [format, value])),
  )
  expect(formatCases.length).toBeGreaterThanOrEqual(150)
})

test('where LibreOffice and Gnumeric agree we show the same, for certain', () => {
  const differing = agreeing.flatMap((row) => {
    const made = ours(row)
    return made.text === plain(row.libreOffice) && made.certain ? [] : [{ ...row, ours: made }]
  })
  expect(differing).toEqual([])
  expect(agreeing.length).toBeGreaterThan(300)
})

describe('where they differ, a reason decides', () => {
  const others = rows.filter((row) => !agreeing.includes(row))
  test.each(others.map((row) => [String(row.format), String(row.value), row] as const))('%s of %s', (_, __, row) => {
    const decision = decisionOf(row)
    if (decision === undefined) throw new Error(`no decision: ${JSON.stringify(row)}`)
    expect(ours(row)).toEqual(decided(row, decision))
  })
})
