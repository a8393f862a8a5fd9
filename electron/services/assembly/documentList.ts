import { type Cell, readCell, Unreadable } from '#shared/assembly/cells.ts'
import { placed } from '#shared/assembly/grid.ts'
import type { ListedDocument } from '#shared/assembly/listed.ts'
import { proposedCriteria, proposedTitle } from '#shared/assembly/proposals.ts'
import type { WrittenSheet } from '#shared/assembly/write.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import type { Standard } from '#shared/standard/format.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Key } from '#shared/text/say.ts'
import { sha256Of } from '../files/digest.ts'
import { readWhole } from '../files/read.ts'
import { writeFileSafely } from '../files/write.ts'
import type { Begun } from './begun.ts'
import type { Draft } from './draft.ts'
import type { FoundDocument } from './scan.ts'
import { readWorkbook, workbookOf } from './workbookFile.ts'

const keys = ['id', 'file', 'title', 'kind', 'pages', 'criteria', 'date', 'issuer', 'sha256'] as const
const widths = { id: 10, file: 48, title: 44, kind: 8, pages: 8, criteria: 18, date: 13, issuer: 24, sha256: 20 }

export interface ReadList {
  readonly documents: readonly ListedDocument[]
  /** document number → sheet and row, for faults found later */
  readonly places: ReadonlyMap<string, string>
  /** digest of the list's file; none where there is no list */
  readonly stamp?: string
}

/** Reads the list of documents; an absent one is empty. Faults: `assembly.*` by cell. */
export async function readList(draft: Draft): Promise<Result<ReadList>> {
  const read = await readListed(draft)
  return read.ok && read.value.faults.length > 0 ? refuse(...read.value.faults) : read
}

/** A list some of whose cells cannot be read: a date is then as it was typed, a number of pages is left out. */
export interface ListAsTyped extends ReadList {
  readonly faults: readonly Fault[]
  /** those whose cell is left out: writing the list would lose them */
  readonly lost: readonly Fault[]
}

/** The list as it was typed, with the faults of its cells; refused where its columns cannot be found. */
export async function readListed(draft: Draft): Promise<Result<ListAsTyped>> {
  const bytes = await readWhole(draft.list)
  if (!bytes.ok)
    return bytes.faults.some(({ code }) => code === 'file.notFound')
      ? ok({ documents: [], places: new Map(), faults: [], lost: [] })
      : bytes
  const workbook = readWorkbook(bytes.value, draft.list)
  if (!workbook.ok) return workbook
  const name = sheetName()
  const grid = workbook.value.grids.find((one) => one.name === name)
  if (!grid) return refuse({ code: 'assembly.sheet', name: draft.list, want: name })
  const found = (grid.rows[1] ?? []).map((cell) => String(cell ?? '').trim())
  const lacking = keys.filter((key) => !found.includes(key)).map((key): Fault => ({ code: 'assembly.key', at: name, want: key }))
  if (lacking.length > 0) return refuse(...lacking)
  const faults: Fault[] = []
  const lost: Fault[] = []
  const known = { documentOf: () => undefined, dayOf: workbook.value.dayOf }
  const documents: ListedDocument[] = []
  const places = new Map<string, string>()
  for (let row = 2; row < grid.rows.length; row++) {
    const cells = Object.fromEntries(keys.map((key) => [key, grid.rows[row]?.[found.indexOf(key)]])) as Record<(typeof keys)[number], Cell>
    if (String(cells.file ?? '').trim() === '' && String(cells.id ?? '').trim() === '') continue
    const text = (key: (typeof keys)[number]) => String(cells[key] ?? '').trim()
    const value = (key: (typeof keys)[number], kind: 'whole' | 'date') => {
      const cell = cells[key]
      if (cell === undefined || text(key) === '') return undefined
      const read = readCell({ kind }, cell, known)
      if (!(read instanceof Unreadable)) return read
      const at = placed(grid, row, found.indexOf(key))
      faults.push({ code: 'assembly.cell', at, want: zhAssembly(read.want, { values: '' }), got: read.got })
      if (kind === 'date') return read.got
      lost.push(...faults.slice(-1))
      return undefined
    }
    const [pages, date] = [value('pages', 'whole'), value('date', 'date')]
    const criteria = text('criteria')
      .split(/[；;、,，\s]+/)
      .filter((id) => id !== '')
    places.set(text('id'), placed(grid, row, found.indexOf('id')))
    documents.push({
      id: text('id'),
      file: text('file'),
      title: text('title'),
      kind: text('kind') as PlanDocument['kind'],
      ...(pages !== undefined && { pages: pages as number }),
      ...(criteria.length > 0 && { criteria }),
      ...(date !== undefined && { date: date as string }),
      ...(text('issuer') !== '' && { issuer: text('issuer') }),
      sha256: text('sha256'),
    })
  }
  return ok({ documents, places, faults, lost, stamp: sha256Of(bytes.value) })
}

/** What a scan changed in the list. */
export interface MergedList {
  readonly documents: readonly ListedDocument[]
  readonly added: readonly ListedDocument[]
  /** files that are not there any more; their numbers are not given again */
  readonly gone: readonly ListedDocument[]
  readonly lastDocument: number
}

/**
 * Joins what was found to what people have said of it: by place, else by content (a file that was moved or renamed). New files get
 * the next number, a title of their name, and the criteria that their name suggests.
 */
export function mergeList(
  listed: readonly ListedDocument[],
  found: readonly FoundDocument[],
  { lastDocument, numbers = {} }: Pick<Begun, 'lastDocument' | 'numbers'>,
  standard: Standard | undefined,
): MergedList {
  const byFile = new Map(listed.map((one) => [one.file, one]))
  const taken = new Set(found.flatMap(({ file }) => byFile.get(file) ?? []))
  const byContent = new Map(listed.filter((one) => !taken.has(one)).map((one) => [one.sha256, one]))
  let last = Math.max(lastDocument, ...listed.map(({ id }) => Number(id.slice(1)) || 0))
  const used = new Set(listed.map(({ id }) => id))
  const added: ListedDocument[] = []
  const kept = new Set<ListedDocument>()
  const documents = found.map(({ file, kind, pages, sha256 }): ListedDocument => {
    const before = byFile.get(file) ?? byContent.get(sha256)
    if (before && !kept.has(before)) {
      kept.add(before)
      const { pages: typed, ...rest } = before
      const count = pages ?? typed
      return { ...rest, file, kind, sha256, ...(count !== undefined && { pages: count }) }
    }
    const former = numbers[sha256]
    const isFree = former !== undefined && !used.has(former)
    if (!isFree) last += 1
    const id = isFree ? former : `D${String(last).padStart(3, '0')}`
    used.add(id)
    const name = file.slice(file.lastIndexOf('/') + 1)
    const criteria = proposedCriteria(name, standard)
    const made = {
      ...{ id, file, title: proposedTitle(name), kind, sha256 },
      ...(pages !== undefined && { pages }),
      ...(criteria.length > 0 && { criteria }),
    }
    added.push(made)
    return made
  })
  return { documents, added, gone: listed.filter((one) => !kept.has(one)), lastDocument: last }
}

export async function writeList(draft: Draft, documents: readonly ListedDocument[]): Promise<Result<void>> {
  const sheet: WrittenSheet = {
    name: sheetName(),
    kind: 'table',
    columns: keys.map((key) => ({ heading: heading(key), key, required: key === 'title', width: widths[key] })),
    rows: documents.map((one) => keys.map((key) => (key === 'criteria' ? one.criteria?.join('；') : one[key]))),
  }
  const guide = { name: zhAssembly('sheetGuide'), lines: [zhAssembly('guide3')] }
  return writeFileSafely(draft.list, await workbookOf([sheet], guide), { force: true })
}

function sheetName(): string {
  return zhAssembly('sheetDocuments')
}

function heading(key: (typeof keys)[number]): string {
  return zhAssembly(`document_${key}` as Key<'assembly'>)
}
