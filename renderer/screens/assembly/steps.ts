import { titleOf } from '#shared/assembly/headings.ts'
import { type FormRow, sheets, type TableSheet } from '#shared/assembly/sheets.ts'
import type { CheckedFault } from '#shared/ipc/assembly.ts'

/** The steps of making a package, in their order. */
export const steps = ['centre', 'standard', 'documents', 'figures', 'roster', 'agenda', 'check', 'pack'] as const
export type StepName = (typeof steps)[number]

/** The items of the form that a step asks for, by the part of the plan or task they belong to. */
export interface FormGroup {
  /** keys in the catalogue `fields`, the outermost first */
  readonly title: readonly string[]
  readonly rows: readonly FormRow[]
}

/** Sheets of lists by step: those of the task go to the roster and the agenda, the plan's own to the figures. */
export function tablesOf(step: StepName): readonly TableSheet[] {
  return sheets().tables.filter(({ root, path }) => stepOfTable(root, path) === step)
}

export function formOf(step: StepName): readonly FormGroup[] {
  const groups = new Map<string, { title: readonly string[]; rows: FormRow[] }>()
  for (const row of sheets().form) {
    if (stepOfForm(row) !== step) continue
    const title = row.path.length > 1 ? row.path.slice(0, 1) : []
    const id = [row.root, ...title].join('.')
    const group = groups.get(id) ?? { title, rows: [] }
    group.rows.push(row)
    groups.set(id, group)
  }
  return [...groups.values()]
}

/** The step in which a fault of the check is mended. */
export function stepOfFault({ place, document, fault }: CheckedFault, form: string, figures: string): StepName {
  if (document !== undefined) return 'documents'
  if (place?.sheet === figures) return 'figures'
  if (place?.sheet === form) {
    const row = sheets().form.find(({ root, path }) => [root, ...path].join('.') === place.key)
    return row ? stepOfForm(row) : 'centre'
  }
  const table = sheets().tables.find(({ root, path }) => titleOf(root, path) === place?.sheet)
  if (table) return stepOfTable(table.root, table.path)
  if (fault.code.startsWith('assembly.card')) return 'roster'
  return 'check'
}

function stepOfForm({ root, path }: FormRow): StepName {
  return root === 'task' && (path[0] === 'dates' || path[0] === 'settings') ? 'agenda' : 'centre'
}

function stepOfTable(root: string, path: readonly string[]): StepName {
  if (root !== 'task') return 'figures'
  return path[0] === 'panel' ? 'roster' : 'agenda'
}
