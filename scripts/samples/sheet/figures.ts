import type { Plan } from '#shared/plan/format.ts'
import { statedFigure } from '../pdf/evidence.ts'
import { type Cell, type Column, firstRow, type Sheet } from './workbook.ts'

export const yearColumns = (years: readonly string[], format = '0.00'): Column[] =>
  years.map((year) => ({ head: `${year}年`, width: 12, format }))

/** A sheet of figures as the list of documents states them; the last column repeats each entry word for word. */
export function figureSheet(
  name: string,
  title: string,
  lines: readonly string[],
  extra: readonly (readonly [string, string, Record<string, string>])[] = [],
): Sheet {
  const stated = lines.map((text) => ({ text, figure: statedFigure(text) }))
  const yearly = extra.length > 0 || stated.some(({ figure }) => figure?.kind === 'yearly')
  const rest = stated.filter(({ figure }) => !figure).map(({ text }) => text)
  if (!yearly) {
    const rows = stated
      .filter(({ figure }) => figure)
      .map(({ text, figure }, index): Cell[] => [
        index + 1,
        figure?.name ?? '',
        figure?.unit ?? '',
        figure?.kind === 'plain' ? Number(figure.value) : '',
        '以凭证、台账为准',
        text,
      ])
    return {
      name,
      title,
      columns: [
        { head: '序号', width: 7 },
        { head: '指标', width: 24 },
        { head: '单位', width: 10 },
        { head: '数值', width: 14, format: formatOf(stated.map(({ figure }) => (figure?.kind === 'plain' ? figure.value : ''))) },
        { head: '依据', width: 22 },
        { head: '核对摘录', width: 46 },
      ],
      rows,
      notes: rest,
    }
  }
  const years = ['2023', '2024', '2025']
  const all = [
    ...stated
      .filter(({ figure }) => figure?.kind === 'yearly')
      .map(({ text, figure }) => ({
        text,
        name: figure?.name ?? '',
        unit: figure?.unit ?? '',
        values: figure?.kind === 'yearly' ? Object.fromEntries(figure.values) : {},
      })),
    ...extra.map(([label, unit, values]) => ({ text: '', name: label, unit, values })),
  ]
  const format = formatOf(all.flatMap(({ values }) => Object.values(values)))
  const rows = all.map((entry, index): Cell[] => {
    const at = firstRow + index
    const hundredths = years.reduce((sum, year) => sum + Math.round(Number(entry.values[year] ?? 0) * 100), 0)
    return [
      index + 1,
      entry.name,
      entry.unit,
      ...years.map((year): Cell => (entry.values[year] === undefined ? '—' : Number(entry.values[year]))),
      { formula: `SUM(D${at}:F${at})`, result: hundredths / 100 },
      entry.text,
    ]
  })
  const columns: Column[] = [
    { head: '序号', width: 7 },
    { head: '指标', width: 24 },
    { head: '单位', width: 10 },
    ...yearColumns(years, format),
    { head: '合计', width: 13, format },
    { head: '核对摘录', width: 66 },
  ]
  return { name, title, columns, rows, notes: rest }
}

/** The declared values of a yearly figure of the plan. */
export function declaredYears(plan: Plan, key: keyof Plan['figures']): Record<string, string> {
  const declared = plan.figures[key]?.declared
  return typeof declared === 'object' ? declared : {}
}

function formatOf(values: readonly string[]): string {
  return values.some((value) => value.includes('.')) ? '#,##0.00' : '#,##0'
}
