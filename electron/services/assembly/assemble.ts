import { basename, join } from 'node:path'
import { figureRowsOf } from '#shared/assembly/figureRows.ts'
import type { ListedDocument } from '#shared/assembly/listed.ts'
import { composeFrom } from '#shared/assembly/read.ts'
import type { Root } from '#shared/assembly/schema.ts'
import { sheets } from '#shared/assembly/sheets.ts'
import { foldedPath, pathFault } from '#shared/format/path.ts'
import { checkFormat } from '#shared/format/read.ts'
import { type Plan, type PlanDocument, planSchema } from '#shared/plan/format.ts'
import { type Task, taskSchema } from '#shared/plan/task.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import type { Statement } from '../office/statement.ts'
import type { DigestedStandard } from '../standards/builtIn.ts'
import { builtInStandard } from '../standards/builtIn.ts'
import { type Contents, readContents } from '../vault/contents.ts'
import { type Begun, readBegun } from './begun.ts'
import { fingerprintsOf } from './cards.ts'
import { readList } from './documentList.ts'
import { type Draft, draftIn } from './draft.ts'
import { issuedTo, officeAmongCards, officeOfTask } from './officeFile.ts'
import { standardOf } from './standardOf.ts'
import { readWorkbook } from './workbookFile.ts'

/** A draft put together: the package's files before they are packed. */
export interface Assembled {
  readonly draft: Draft
  readonly plan: Plan
  readonly task: Task
  readonly standard?: DigestedStandard
  /** JSON files below `data/` */
  readonly jsons: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  /** documents below `data/`, with the digest of the scan */
  readonly documents: readonly { readonly path: string; readonly absolute: string; readonly sha256: string }[]
  readonly contents: Contents
}

/**
 * Puts a draft together and checks it as a reader of the package would. Every fault is listed, by sheet and cell where the workbook
 * is at fault. `clock` is the time at which the package is made, ISO 8601 with offset.
 */
export async function assemble(folder: string, clock: string): Promise<Result<Assembled>> {
  const draft = draftIn(folder)
  const begun = await readBegun(draft)
  if (!begun.ok) return begun
  const standard = await standardOf(draft, begun.value)
  const bytes = await readWhole(draft.workbook)
  const list = await readList(draft)
  const faults = [standard, bytes, list].flatMap((one) => (one.ok ? [] : one.faults))
  if (!standard.ok || !bytes.ok || !list.ok) return refuse(...faults)
  const workbook = readWorkbook(bytes.value, draft.workbook)
  if (!workbook.ok) return workbook
  const { documents: listed, places } = list.value
  const known = { documentOf: finder(listed), dayOf: workbook.value.dayOf }
  const composed = composeFrom(workbook.value.grids, figureRowsOf(standard.value?.standard), known)
  const packed = packedDocuments(listed)
  const cards = await fingerprintsOf(draft, composed.task['panel'])
  const office = await officeAmongCards(draft)
  const ofCards = [cards, office].flatMap((one) => (one.ok ? [] : one.faults))
  const values: Record<Root, unknown> = {
    plan: {
      ...composed.plan,
      documents: packed.map(({ document }) => document),
      ...(begun.value.carried?.plan && { extensions: begun.value.carried.plan }),
    },
    task: taskValue(composed, begun.value, clock, cards.ok ? cards.value : new Map(), office.ok ? office.value : undefined),
  }
  const place =
    (root: Root) =>
    (fault: Fault): Fault => {
      const at = where(root, fault.at ?? '')
      // a list that must have entries and has none
      if (fault.code === 'schema.type' && isList(root, fault.at)) return { code: 'assembly.rows', at: at.replace(/」.*$/, '」') }
      return { ...fault, name: basename(draft.workbook), at }
    }
  const plan = checkFormat(planSchema, 'plan', values.plan, 'plan.json')
  const task = checkFormat(taskSchema, 'task', values.task, 'task.json')
  // the task's centre is the plan's, whose own faults say what is missing
  const ofTask = task.ok ? [] : task.faults.filter(({ at = '' }) => !at.startsWith('/centre'))
  const shape = [...composed.faults, ...(plan.ok ? [] : plan.faults.map(place('plan'))), ...ofTask.map(place('task'))]
  // what a card lacks does not hide what the workbook lacks
  if (shape.length + ofCards.length > 0 || !plan.ok || !task.ok) return refuse(...once(shape), ...ofCards)
  const jsons = [
    { path: 'plan.json', bytes: jsonBytes(plan.value) },
    { path: 'task.json', bytes: jsonBytes(task.value) },
    ...ownStandard(standard.value),
  ]
  const file = (path: string) => contentFile(jsons.find((one) => one.path === path))
  const contents = await readContents({
    plan: file('plan.json'),
    task: file('task.json'),
    standards: jsons.flatMap((one) => (one.path.startsWith('standards/') ? (contentFile(one) ?? []) : [])),
    others: packed.map(({ document }) => document.path),
  })
  const meaning = [...contents.shapeFaults, ...contents.meaningFaults].map((fault) =>
    fault.name === 'plan.json' || fault.code.startsWith('plan.')
      ? place('plan')(fault)
      : fault.code.startsWith('task.')
        ? place('task')(fault)
        : fault,
  )
  if (meaning.length > 0) return refuse(...meaning)
  const documents = packed.map(({ document, listed: one }) => ({
    path: document.path,
    absolute: join(draft.documents, ...one.file.split('/')),
    sha256: one.sha256,
  }))
  return ok({ draft, plan: plan.value, task: task.value, ...(standard.value && { standard: standard.value }), jsons, documents, contents })

  function where(root: Root, pointer: string): string {
    const index = root === 'plan' ? /^\/documents\/(\d+)/.exec(pointer)?.[1] : undefined
    const document = index === undefined ? undefined : listed[Number(index)]
    return (document && places.get(document.id)) ?? composed.placeOf(root, pointer)
  }
}

function isList(root: Root, pointer: string | undefined): boolean {
  return sheets().tables.some((table) => table.root === root && `/${table.path.join('/')}` === pointer)
}

function ownStandard(standard: DigestedStandard | undefined): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  if (standard === undefined) return []
  const { id, version } = standard.standard
  if (builtInStandard(id, version)?.sha256 === standard.sha256) return []
  return [{ path: `standards/${id}.json`, bytes: jsonBytes(standard.standard) }]
}

interface PackedDocument {
  readonly document: PlanDocument
  readonly listed: ListedDocument
}

/** Each document with its path in the package: its own where that is a name every system can have, else its number. */
function packedDocuments(listed: readonly ListedDocument[]): readonly PackedDocument[] {
  const taken = new Set<string>()
  return listed.map((one) => {
    const { file, sha256: _, ...said } = one
    const own = `files/${file.replace(/\.[^./]*$/, '')}.${one.kind}`
    const free = pathFault(`${'x'.repeat(64)}/data/${own}`) === undefined && !taken.has(foldedPath(own))
    const path = free ? own : `files/${one.id}.${one.kind}`
    taken.add(foldedPath(path))
    return { document: { ...said, path } as PlanDocument, listed: one }
  })
}

/** A document that a person names by its number, title, file or file's name. */
function finder(listed: readonly ListedDocument[]): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const add = (name: string, id: string) => void (names.has(folded(name)) || names.set(folded(name), id))
  for (const { id, file, title } of listed)
    for (const name of [id, file, basename(file), basename(file).replace(/\.[^.]*$/, ''), title]) add(name, id)
  return (text) => (text === '' ? undefined : names.get(folded(text)))
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

function taskValue(
  composed: { readonly plan: Record<string, unknown>; readonly task: Record<string, unknown> },
  begun: Begun,
  clock: string,
  fingerprints: ReadonlyMap<number, string>,
  office: Statement | undefined,
): unknown {
  const { name, type } = (composed.plan['centre'] ?? {}) as { readonly name?: string; readonly type?: string }
  const { replaces, carried } = begun
  const panel = composed.task['panel']
  return {
    ...composed.task,
    stage: begun.stage,
    package: {
      ...(composed.task['package'] as object),
      revision: (replaces?.revision ?? 0) + 1,
      ...(replaces && { replaces: replaces.sha256 }),
      createdAt: clock,
    },
    centre: { ...(name !== undefined && { name }), ...(type !== undefined && { type }) },
    ...(begun.standard && { standard: begun.standard }),
    panel: Array.isArray(panel) ? panel.map(withKey) : panel,
    // a new file of the office takes the place of what the package before said
    ...(office ? { office: officeOfTask(office) } : carried?.office && { office: carried.office }),
    ...(carried?.task && { extensions: carried.task }),
  }

  /** the card says which key a member has, else the office */
  function withKey(member: object, place: number): object {
    const fingerprint = fingerprints.get(place) ?? issuedTo(office, member, clock)
    return fingerprint === undefined ? member : { ...member, fingerprint }
  }
}

function contentFile(json: { readonly path: string; readonly bytes: Uint8Array } | undefined) {
  return json && { name: json.path, bytes: json.bytes.length, read: async () => json.bytes }
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`)
}

/** A cell that cannot be read also leaves its value missing: the first fault of a cell says it all. */
function once(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>()
  return faults.filter(({ code, at = '' }) => {
    if (code === 'schema.missing-key' && seen.has(at)) return false
    seen.add(at)
    return true
  })
}
