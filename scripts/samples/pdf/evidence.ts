import type { Block } from '../page/blocks.ts'

interface YearlyFigure {
  readonly kind: 'yearly'
  readonly name: string
  readonly unit: string
  readonly values: readonly (readonly [year: string, value: string])[]
}
interface PlainFigure {
  readonly kind: 'plain'
  readonly name: string
  readonly unit: string
  readonly value: string
}
export type StatedFigure = YearlyFigure | PlainFigure

/** Reads 「总收入（万元）：2023年 1；2024年 2」 and 「研发场地（㎡）：2843」; anything else is no figure. */
export function statedFigure(text: string): StatedFigure | undefined {
  const match = /^(.+)（([^（）]+)）：(.+)$/u.exec(text)
  if (!match) return undefined
  const [, name = '', unit = '', rest = ''] = match
  const years = rest.split('；').map((part) => /^(\d{4})年 ([\d.]+)$/u.exec(part))
  if (years.every((year) => year !== null))
    return { kind: 'yearly', name, unit, values: years.map((year) => [year[1] ?? '', year[2] ?? '']) }
  return /^[\d.]+$/u.test(rest) ? { kind: 'plain', name, unit, value: rest } : undefined
}

/** The figures of the lines as tables, then every line as it is cited. */
export function evidence(lines: readonly string[], caption = '数据情况'): Block[] {
  if (lines.length === 0) return []
  const figures = lines.map(statedFigure)
  const yearly = figures.filter((figure) => figure?.kind === 'yearly')
  const plain = figures.filter((figure) => figure?.kind === 'plain')
  const blocks: Block[] = []
  if (yearly.length > 0) {
    const years = [...new Set(yearly.flatMap((figure) => figure.values.map(([year]) => year)))].sort()
    blocks.push({
      kind: 'table',
      caption,
      columns: ['序号', '指标', '计量单位', ...years.map((year) => `${year}年`)],
      rows: yearly.map((figure, index) => [
        String(index + 1),
        figure.name,
        figure.unit,
        ...years.map((year) => figure.values.find(([of]) => of === year)?.[1] ?? '—'),
      ]),
      widths: [1.2, 4.6, 1.8, ...years.map(() => 2.2)],
    })
  }
  if (plain.length > 0) {
    blocks.push({
      kind: 'table',
      caption: yearly.length > 0 ? undefined : caption,
      columns: ['序号', '指标', '计量单位', '数值', '统计口径'],
      rows: plain.map((figure, index) => [String(index + 1), figure.name, figure.unit, figure.value, '截至评价期末，以凭证和台账为准']),
      widths: [1.2, 4.4, 1.8, 2.2, 4.4],
    })
  }
  if (blocks.length > 0) blocks.push({ kind: 'heading', level: 3, text: '数据摘录：' })
  return [...blocks, ...lines.map((text): Block => ({ kind: 'line', text })), { kind: 'space', height: 4 }]
}
