import { inCodeOrder } from '../format/codes.ts'
import type { Fault } from '../text/fault.ts'
import type { Plan } from './format.ts'
import { brokenReferences } from './references.ts'
import type { Task } from './task.ts'

const leaderRole: Task['panel'][number]['role'] = '组长'
const leadRole: Plan['units'][number]['role'] = '依托'

/**
 * Checks of plan.json that a schema cannot express (formats.md § 3): documents once, present and listed, kinds, references, pages.
 * `files` are the payload paths below `data/` that are neither plan, task, self-assessment nor standard (`files/…`); without them
 * presence is not checked. Names of faults are paths below `data/`.
 */
export function checkPlan(plan: Plan, files?: readonly string[]): readonly Fault[] {
  return inCodeOrder([...documentFaults(plan, files), ...unitFaults(plan), ...referenceFaults(plan)])
}

/** Checks of task.json against its plan that a schema cannot express (formats.md § 5), except those of the standard. */
export function checkTask(plan: Pick<Plan, 'centre'>, task: Task): readonly Fault[] {
  const faults: Fault[] = []
  for (const key of ['name', 'type'] as const)
    if (task.centre[key] !== plan.centre[key])
      faults.push({ code: 'task.plan-mismatch', at: `/centre/${key}`, want: task.centre[key], got: plan.centre[key] })
  const leaders = task.panel.filter((member) => member.role === leaderRole)
  if (leaders.length !== 1) faults.push({ code: 'task.roster', at: '/panel', got: `${leaderRole} × ${leaders.length}` })
  for (const id of repeated(task.panel.map((member) => member.id))) faults.push({ code: 'task.roster', at: '/panel', got: id })
  if (task.package.revision > 1 !== (task.package.replaces !== undefined))
    faults.push({ code: 'task.replaces', at: '/package/replaces', got: String(task.package.revision) })
  return inCodeOrder(faults)
}

function documentFaults(plan: Plan, files: readonly string[] | undefined): readonly Fault[] {
  const faults: Fault[] = []
  const paths = plan.documents.map((document) => document.path.normalize('NFC'))
  const duplicates = [...repeated(plan.documents.map((document) => document.id)), ...repeated(paths)]
  for (const got of duplicates) faults.push({ code: 'plan.document-duplicate', at: '/documents', got })
  for (const document of plan.documents)
    if (kindOf(document.path) !== document.kind) faults.push({ code: 'plan.document-kind', name: document.path, got: document.kind })
  if (files === undefined) return faults
  const present = new Set(files.map((file) => file.normalize('NFC')))
  const listed = new Set(paths)
  for (const path of listed) if (!present.has(path)) faults.push({ code: 'plan.document-absent', name: path })
  for (const path of present) if (!listed.has(path)) faults.push({ code: 'plan.document-unlisted', name: path })
  return faults
}

function unitFaults(plan: Plan): readonly Fault[] {
  const lead = plan.units.filter((unit) => unit.role === leadRole)
  if (lead.length === 1 && lead[0]?.id === plan.centre.leadUnit) return []
  const known = plan.units.some((unit) => unit.id === plan.centre.leadUnit)
  if (!known) return [{ code: 'plan.reference', at: '/centre/leadUnit', got: plan.centre.leadUnit }]
  return [{ code: 'plan.reference', at: '/units', got: `${leadRole}: ${lead.map((unit) => unit.id).join(', ') || '–'}` }]
}

/** Checks that every `{document, page?}` in the plan names a listed document and one of its pages. */
function referenceFaults(plan: Plan): readonly Fault[] {
  const { extensions: _, documents, ...read } = plan
  return brokenReferences(read, documents).map(({ at, got, want }) =>
    want === undefined ? { code: 'plan.reference', at, got } : { code: 'plan.page', at, got, want },
  )
}

/** The document kind that a file name implies; `.jpeg` is the kind `jpg`. */
function kindOf(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const extension = file.includes('.') ? file.slice(file.lastIndexOf('.') + 1).toLowerCase() : ''
  return extension === 'jpeg' ? 'jpg' : extension
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const value of values) (seen.has(value) ? twice : seen).add(value)
  return [...twice]
}
