import { figureTable } from '#shared/format/figures.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { RuleFinding } from '#shared/rules/finding.ts'
import type { JudgedRows } from '#shared/rules/picture.ts'
import { type RuleSettings, ruleSettings } from '#shared/rules/settings.ts'

/** One value as a screen shows it. */
export type Cell =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  /** a format's own value, shown in the reader's language */
  | { readonly kind: 'words'; readonly values: readonly string[] }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** a yearly figure, its years ascending */
  | { readonly kind: 'years'; readonly years: ReadonlyMap<string, string> }
  | { readonly kind: 'place'; readonly document: string; readonly page?: number }

export interface ReadRow {
  readonly cells: readonly Cell[]
  /** what the rule made of the row */
  readonly judged?: 'inside' | 'outside'
  readonly atIssue: boolean
}

/** What a rule read: single values under their names, or the rows of a list. */
export type ReadBlock =
  | { readonly kind: 'values'; readonly rows: readonly ValueRow[] }
  | {
      readonly kind: 'list'
      readonly list: string
      readonly columns: readonly string[]
      readonly judged: boolean
      readonly rows: readonly ReadRow[]
    }

export interface ValueRow {
  readonly name: DataName
  readonly cell: Cell
  readonly unit?: string
  readonly source?: Cell
  /** what other documents print for it */
  readonly also?: readonly { readonly place: Cell; readonly year?: number; readonly value: string }[]
}

/** A figure of the catalogue `figures`, or a field of the plan or task under `checks` as `data.…`. */
export type DataName = { readonly figure: string } | { readonly field: string }

/** What identifies rows of a list, and what is shown of a list read as a whole. */
const lists: Readonly<Record<string, { readonly identity: readonly string[]; readonly whole: readonly string[] }>> = {
  units: { identity: ['name'], whole: ['role', 'kind', 'agreement'] },
  'board.members': { identity: ['name', 'unit'], whole: ['post', 'isChair'] },
  'board.meetings': { identity: ['date'], whole: ['topics', 'minutes'] },
  'techCommittee.members': { identity: ['name', 'unit'], whole: ['category', 'isChair'] },
  'techCommittee.opinions': { identity: ['date'], whole: ['topic', 'document'] },
  directors: { identity: ['name'], whole: ['unit', 'start', 'end'] },
  'consultation.items': { identity: ['id', 'problem'], whole: ['status', 'evidence'] },
  changes: { identity: ['id', 'kind', 'date'], whole: ['approvalNumber', 'approvalDocument'] },
  annualReports: { identity: ['year'], whole: ['received', 'document'] },
  commitments: { identity: ['party', 'kind'], whole: ['amount', 'arrived', 'document'] },
  'registers.contracts': { identity: ['number'], whole: ['title'] },
  'registers.projects': { identity: ['number'], whole: ['title'] },
  'registers.intellectualProperty': { identity: ['number'], whole: ['title'] },
}

/** The plan's and task's own values a finding rests on, in the order the rule names them. */
export function dataRead({ reads, judged }: Pick<RuleFinding, 'reads' | 'judged'>, plan: Plan, task: Task): readonly ReadBlock[] {
  const settings = ruleSettings(task.settings)
  const values: ValueRow[] = []
  const columns = new Map<string, string[]>()
  for (const path of reads) {
    const figures = figurePaths(path, plan)
    if (figures !== undefined) for (const key of figures) values.push(figureRow(key, plan))
    else if (!addColumn(columns, path, judged)) values.push(...valueRows(path, plan, task, settings))
  }
  const tables = [...columns].map(([list, fields]) => listBlock(plan, list, fields, judged)).filter((block) => block.rows.length > 0)
  const kept = values.filter((value, at) => values.findIndex((other) => nameKey(other.name) === nameKey(value.name)) === at)
  return [...tables, ...(kept.length > 0 ? [{ kind: 'values', rows: kept } as const] : [])]
}

function addColumn(columns: Map<string, string[]>, path: string, judged: JudgedRows | undefined): boolean {
  const [, list = path, field] = /^(.+)\[\](?:\.(.+))?$/.exec(path) ?? []
  const known = lists[list]
  if (known === undefined) return false
  // the column 判定 already shows what units and the centre's name were read for
  if (judged && list === 'units') return true
  const fields = columns.get(list) ?? [...known.identity]
  for (const one of field === undefined ? known.whole : [field]) if (!fields.includes(one)) fields.push(one)
  columns.set(list, fields)
  return true
}

function listBlock(
  plan: Plan,
  list: string,
  columns: readonly string[],
  judged: JudgedRows | undefined,
): Extract<ReadBlock, { kind: 'list' }> {
  const rows = (at(plan, list) ?? []) as readonly Record<string, unknown>[]
  const verdicts = judged?.list === list ? judged.rows : []
  const read = rows.map((row, index): ReadRow => {
    const verdict = verdicts[index]
    return {
      cells: columns.map((column) => cellOf(row[column])),
      atIssue: verdict?.atIssue ?? false,
      ...(verdict && { judged: verdict.side }),
    }
  })
  const ordered = [...read.filter((row) => row.atIssue), ...read.filter((row) => !row.atIssue)]
  return { kind: 'list', list, columns, judged: judged?.list === list, rows: ordered }
}

function figurePaths(path: string, plan: Plan): readonly string[] | undefined {
  const [root, key, part] = path.split('.')
  if (root !== 'figures' || key === undefined) return undefined
  if (key !== '*') return [key]
  const all = Object.entries(plan.figures)
  if (part === 'alsoReported') return all.filter(([, figure]) => figure?.alsoReported).map(([name]) => name)
  return part === 'own' ? all.filter(([, figure]) => figure?.own === false).map(([name]) => name) : []
}

function figureRow(key: string, plan: Plan): ValueRow {
  const figure = plan.figures[key as keyof Plan['figures']]
  if (figure === undefined) return { name: { figure: key }, cell: { kind: 'none' } }
  const value = figure.verified ?? figure.declared
  const also = (figure.alsoReported ?? []).map(({ source, year, value: printed }) => ({
    place: { kind: 'place', ...source } as const,
    ...(year !== undefined && { year }),
    value: printed,
  }))
  return {
    name: { figure: key },
    cell:
      typeof value === 'string'
        ? { kind: 'text', text: value }
        : { kind: 'years', years: new Map(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) },
    unit: figureTable[key as keyof typeof figureTable].unit,
    source: { kind: 'place', ...figure.source },
    ...(also.length > 0 && { also }),
  }
}

function valueRows(path: string, plan: Plan, task: Task, settings: RuleSettings): readonly { name: DataName; cell: Cell }[] {
  if (judgedOnly.has(path)) return []
  const whole = path.startsWith('t:settings.')
    ? settings[path.slice('t:settings.'.length) as keyof typeof settings]
    : at(path.startsWith('t:') ? task : plan, path.replace(/^t:/, '').replace(/\.\*$/, ''))
  const field = path.replace(/^t:/, 'task.').replace(/\.\*$/, '')
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole) || isPlace(whole) || isPeriod(whole))
    return [{ name: { field }, cell: cellOf(path === 'centre.leadUnit' ? plan.units.find(({ id }) => id === whole)?.name : whole) }]
  return Object.entries(whole).map(([key, value]) => ({ name: { field: `${field}.${key}` }, cell: cellOf(value) }))
}

const judgedOnly: ReadonlySet<string> = new Set(['t:settings.directorCountsInside', 'centre.name'])

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null || value === '') return { kind: 'none' }
  if (typeof value === 'boolean') return { kind: 'truth', value }
  if (isPlace(value)) return { kind: 'place', document: value.document, ...(value.page !== undefined && { page: value.page }) }
  if (isPeriod(value)) return { kind: 'text', text: `${value.from} – ${value.to}` }
  if (Array.isArray(value)) return listCell(value)
  if (typeof value === 'object') return { kind: 'text', text: amounts((value as { declared?: unknown }).declared ?? value) }
  return { kind: 'words', values: [String(value)] }
}

function listCell(values: readonly unknown[]): Cell {
  if (values.length === 0) return { kind: 'none' }
  if (values.every((value) => typeof value === 'string')) return { kind: 'words', values }
  return {
    kind: 'words',
    values: values.map((value) =>
      Object.values(value as object)
        .filter((one) => typeof one !== 'object')
        .join(' '),
    ),
  }
}

/** `2023 10、2024 10.5` for yearly values, the value itself for plain ones. */
function amounts(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).filter(([, one]) => typeof one !== 'object')
  return entries.map(([key, one]) => `${key} ${String(one)}`).join('；')
}

function at(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], root)
}

function isPlace(value: unknown): value is { readonly document: string; readonly page?: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { document?: unknown }).document === 'string' &&
    Object.keys(value).length <= 2
  )
}

function isPeriod(value: unknown): value is { readonly from: string; readonly to: string } {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value
}

function nameKey(name: DataName): string {
  return 'figure' in name ? `figures.${name.figure}` : name.field
}
