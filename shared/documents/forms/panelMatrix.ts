import { type Layout, word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { expertCriteria, meanOf, medianOf } from '../../scoring/sheets.ts'
import type { Standard } from '../../standard/format.ts'
import { type FlowItem, noteBlocks, notesBelow, space } from '../layout/block.ts'
import { type CellContent, type Column, type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { markText, meanText } from '../wording.ts'
import type { FormSource } from './form.ts'
import { dividedCriteria } from './panelFigures.ts'
import { statisticHeads } from './panelHeads.ts'
import { criterionName } from './panelNames.ts'
import { blankExperts, nameOf } from './panelPeople.ts'

/** What of a matrix one table shows: a part of the experts, the statistics behind the last part. */
interface Group {
  readonly experts: readonly string[]
  readonly withStatistics: boolean
}

type Row = PanelDraft['matrix'][number]

const blankColumns = 7

/** The experts of a matrix's columns, by id; empty ones on a blank form without a task. */
export function matrixExperts(source: FormSource): readonly string[] {
  const marked = source.panel?.sheets.map(({ expert }) => expert) ?? []
  return marked.length > 0 ? [...marked].sort() : blankExperts(source, blankColumns)
}

/** Whether all experts and the statistics fit beside each other on an upright page. */
export function fitsUpright(press: Layout, source: FormSource): boolean {
  return groupsOf(press, matrixExperts(source), hasTrim(source)).length === 1
}

/**
 * Criterion × expert with mean, median, least, most and range, in as many tables as the page needs: each repeats the criterion's
 * column, the last has the statistics. A cell is the darker the more marks were lost; a divided criterion has ▲.
 */
export function matrixItems(press: Press, source: FormSource): FlowItem[] {
  const groups = groupsOf(press, matrixExperts(source), hasTrim(source))
  const tables = groups.flatMap((group, index): FlowItem[] => [
    ...(groups.length > 1 ? [...noteBlocks(press, groupText(press, source, group, index, groups.length)), space(2)].map(kept) : []),
    groupTable(press, source, group),
    { ...space(6), keepWithPrevious: true },
  ])
  if (source.panel === undefined || source.panel.matrix.length === 0) return tables
  return [...tables, ...notesBelow(press, word(press, 'panel.heat'), word(press, 'panel.exact'))]
}

function kept<Item extends object>(item: Item): Item & { readonly keepWithNext: true } {
  return { ...item, keepWithNext: true }
}

function groupText(press: Layout, source: FormSource, { experts }: Group, index: number, count: number): string {
  const [first = '', last = ''] = [experts[0], experts.at(-1)].map((id) => (id ? nameOf(source, id) : ''))
  return word(press, 'panel.group', { number: index + 1, count, first, last })
}

/** As few groups as fit, equally full; the statistics take their room in the last. */
function groupsOf({ page, tables }: Layout, experts: readonly string[], withTrim: boolean): readonly Group[] {
  const { criterion, max, expert } = tables.matrix
  const room = page.contentWidth - criterion - max
  const statistics = statisticWidths(tables, withTrim).reduce((sum, width) => sum + width, 0)
  for (let count = 1; ; count++) {
    const each = Math.ceil(experts.length / count)
    const last = experts.length - each * (count - 1)
    if (last >= 0 && each * expert <= room && last * expert + statistics <= room)
      return Array.from({ length: count }, (_, at) => ({
        experts: experts.slice(at * each, (at + 1) * each),
        withStatistics: at === count - 1,
      }))
  }
}

function hasTrim({ panel }: FormSource): boolean {
  return panel?.trim.applied === true
}

function groupTable(press: Press, source: FormSource, group: Group): FlowItem {
  const { criterion, max, expert } = press.tables.matrix
  const look = { align: 'center', size: 'note' } as const
  const statistics = group.withStatistics ? statisticHeads(press, hasTrim(source)) : []
  const columns: Column[] = [
    { width: criterion, size: 'note' },
    { width: max, ...look },
    ...group.experts.map(() => ({ width: expert, ...look })),
    ...(group.withStatistics ? statisticWidths(press.tables, hasTrim(source)) : []).map((width) => ({ width, ...look })),
  ]
  const heads = [
    word(press, 'head.criterion'),
    word(press, 'head.max'),
    ...group.experts.map((id) => (id === '' ? '' : nameOf(source, id))),
    ...statistics,
  ]
  return { ...table(press, { columns, head: heads, rows: rowsOf(press, source, group) }), apart: true }
}

/** A mean may have ≈ before it and needs more room than a mark; a median of marks has none. */
function statisticWidths({ matrix: { mean, statistic } }: Layout['tables'], withTrim: boolean): readonly number[] {
  return [mean, statistic, statistic, statistic, statistic, ...(withTrim ? [mean] : [])]
}

function rowsOf(press: Layout, source: FormSource, group: Group): RowContent[] {
  const { panel, standard } = source
  if (panel === undefined || panel.matrix.length === 0) return blankRows(press, standard, group, hasTrim(source))
  const flagged = dividedCriteria(panel)
  return [...panel.matrix.map((row) => markRow(press, row, standard, group, flagged.has(row.criterion))), sumRow(press, panel, group)]
}

function markRow(press: Layout, row: Row, standard: Standard | undefined, group: Group, isFlagged: boolean): RowContent {
  const marks = new Map(row.marks.map(({ expert, mark }) => [expert, mark]))
  const own = group.experts.map((expert): CellContent => {
    const mark = marks.get(expert)
    return mark === undefined ? { text: word(press, 'none') } : { text: markText(mark), ...(shadeOf(press, mark, row.max) ?? {}) }
  })
  const statistics: CellContent[] = group.withStatistics
    ? [
        { text: meanText(press, row.mean), bold: true },
        { text: meanText(press, medianOf(row.marks.map(({ mark }) => mark))) },
        { text: markText(row.min) },
        { text: markText(row.maxMark) },
        { text: markText(row.range), bold: isFlagged },
        ...(row.trimmedMean === undefined ? [] : [{ text: meanText(press, row.trimmedMean) }]),
      ]
    : []
  return {
    cells: [
      { text: criterionName(press, standard, row.criterion, isFlagged), repeat: true },
      { text: markText(row.max) },
      ...own,
      ...statistics,
    ],
  }
}

function shadeOf({ shadeFrom }: Layout, mark: number, max: number): { readonly shade: number } | undefined {
  const shade = shadeFrom.findLastIndex((from) => (max - mark) * 100 >= from * max)
  return shade < 0 ? undefined : { shade }
}

/** 合计 below the marks. */
function sumRow(press: Layout, panel: PanelDraft, { experts, withStatistics }: Group): RowContent {
  const sums = new Map(panel.sheets.map(({ expert, sum }) => [expert, sum]))
  const values = [...sums.values()]
  const texts = experts.map((expert) => markText(sums.get(expert) ?? 0))
  const max = panel.matrix.reduce((sum, row) => sum + row.max, 0)
  const [min, most] = [Math.min(...values), Math.max(...values)]
  const none = word(press, 'none')
  const { expertMean } = panel.totals
  // with trimming the record's own mean is the trimmed one
  const means = panel.trim.applied ? [meanOf(values), expertMean] : [expertMean]
  const [mean, ...trimmed] = means.map((each) => meanText(press, each))
  const statistics = withStatistics ? [mean!, none, markText(min), markText(most), markText(most - min), ...trimmed] : []
  return {
    cells: [word(press, 'total.sum'), markText(max), ...texts, ...statistics].map((text, at) => ({
      text,
      bold: true,
      shaded: true,
      ...(at === 0 && { align: 'center' as const }),
    })),
  }
}

/** The standard's criteria, or empty rows, with room for the marks. */
function blankRows(press: Layout, standard: Standard | undefined, group: Group, withTrim: boolean): RowContent[] {
  const empty = group.experts.length + (group.withStatistics ? statisticHeads(press, withTrim).length : 0)
  const rows =
    standard === undefined
      ? Array.from({ length: 10 }, () => ['', ''])
      : expertCriteria(standard).map(({ id, name, max }) => [`${id} ${name}`, markText(max)])
  const sum = [word(press, 'total.sum'), '']
  return [...rows, sum].map((first) => ({
    minHeight: 30,
    cells: [...first, ...Array.from({ length: empty }, () => '')].map((text) => ({ text })),
  }))
}
