import { maximumObjects, type PdfBudget, pdfBudget } from './budget.ts'
import { entriesOf, isKind, type PdfEntries, type PdfObject } from './objects.ts'
import { readSection, type Section } from './section.ts'

/** The file after its n-th revision. */
export interface Revision {
  readonly section: Section
  /** every object in force, by number */
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly rootNumber: number
  readonly root: PdfEntries
}

const trailerKeys = ['Size', 'Root', 'Info', 'ID', 'Prev']
const xrefStreamKeys = [...trailerKeys, 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms']
/** Fifteen experts, leader and secretary, and a few reopenings. */
const maximumRevisions = 24

/**
 * The chain of revisions from the first byte on. It ends before a byte that belongs to no revision, a trailer that does not
 * continue the one before, or encryption. `bytesRead` is how far reading came.
 */
export function readRevisions(
  bytes: Uint8Array,
  budget: PdfBudget = pdfBudget(bytes.length),
): { readonly revisions: readonly Revision[]; readonly bytesRead: number } {
  const revisions: Revision[] = []
  let at = headerEnd(bytes)
  while (at > 0 && at < bytes.length && revisions.length < maximumRevisions) {
    const section = readSection(bytes, at, budget)
    const revision = section && join(section, revisions.at(-1))
    if (!revision) break
    revisions.push(revision)
    at = revision.section.end
  }
  return { revisions, bytesRead: at }
}

/** Follows a reference to its object; other objects are returned unchanged. */
export function resolve(revision: Pick<Revision, 'objects'>, object: PdfObject | undefined): PdfObject | undefined {
  return isKind(object, 'ref') ? revision.objects.get(object.number) : object
}

/** `%PDF-1.n`, and the comment of high bytes that writers put after it. */
function headerEnd(bytes: Uint8Array): number {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (!/^%PDF-[12]\.\d$/.test(start)) return -1
  let at = 8
  const skipLine = () => {
    while (at < bytes.length && bytes[at] !== 10) at++
    while (bytes[at] === 10) at++
  }
  if (bytes[at] !== 10) return -1
  skipLine()
  if (bytes[at] !== 0x25) return at
  const comment = at + 1
  const isMark = [0, 1, 2, 3].every((offset) => (bytes[comment + offset] ?? 0) >= 0x80)
  skipLine()
  return isMark && at <= comment + 8 ? at : -1
}

function join(section: Section, before: Revision | undefined): Revision | undefined {
  const { trailer } = section
  const root = trailer.get('Root')
  const keys = section.usesXrefStream ? xrefStreamKeys : trailerKeys
  const isKnown = [...trailer.keys()].every((key) => keys.includes(key))
  const previous = trailer.get('Prev')
  if (!isKnown || !isKind(root, 'ref') || previous !== before?.section.startXref) return undefined
  if (before && root.number !== before.rootNumber) return undefined
  const objects = before ? new Map([...before.objects, ...section.objects]) : section.objects
  if (objects.size > maximumObjects || trailer.get('Size') !== sizeOf(section, objects)) return undefined
  if ([...section.free].some((number) => objects.has(number))) return undefined
  const catalog = entriesOf(objects.get(root.number))
  return catalog && { section, objects, rootNumber: root.number, root: catalog }
}

/** One more than the highest number that the file knows, in use or free. */
function sizeOf({ free }: Section, objects: ReadonlyMap<number, PdfObject>): number {
  let highest = 0
  for (const number of objects.keys()) if (number > highest) highest = number
  for (const number of free) if (number > highest) highest = number
  return highest + 1
}
