import { latin1 } from '../bytes.ts'
import type { PdfBudget } from './budget.ts'
import { decodeStream } from './inflate.ts'
import { entriesOf, isKind, isName, type PdfObject, type PdfString } from './objects.ts'
import { type Revision, resolve } from './revisions.ts'

/** A file associated with the document. */
export interface Attachment {
  readonly name: string
  readonly relationship: string
  readonly bytes: Uint8Array
}

/**
 * The files of the catalog's /AF, each also under the same name in /Names/EmbeddedFiles and nothing else there: what a
 * viewer lists and what a program reads are then the same. `undefined` when the two lists differ or a file cannot be read.
 */
export function attachmentsOf(revision: Revision, budget: PdfBudget): readonly Attachment[] | undefined {
  const associated = resolve(revision, revision.root.get('AF'))
  const names = entriesOf(resolve(revision, revision.root.get('Names')))
  const listed = namedFiles(revision, names?.get('EmbeddedFiles'), new Set())
  const list = isKind(associated, 'array') ? associated.items : []
  if (!listed || listed.length !== list.length || (names && [...names.keys()].some((key) => key !== 'EmbeddedFiles' && key !== 'Dests')))
    return undefined
  const byNumber = new Map(listed.flatMap(({ name, file }) => (isKind(file, 'ref') ? [[file.number, name] as const] : [])))
  const seen = new Set<string>()
  const attachments: Attachment[] = []
  for (const item of list) {
    const read = readFile(revision, item, budget)
    if (!read || !isKind(item, 'ref') || byNumber.get(item.number) !== read.name || seen.has(read.name)) return undefined
    seen.add(read.name)
    attachments.push(read)
  }
  return attachments
}

function readFile(revision: Revision, item: PdfObject, budget: PdfBudget): Attachment | undefined {
  const specification = entriesOf(resolve(revision, item))
  const embedded = entriesOf(resolve(revision, specification?.get('EF')))
  const [plain, unicode] = ['F', 'UF'].map((key) => specification?.get(key))
  const streams = ['F', 'UF'].flatMap((key) => (embedded?.has(key) ? [embedded.get(key)] : []))
  const first = streams[0]
  const isOne = isKind(first, 'ref') && streams.every((one) => isKind(one, 'ref') && one.number === first.number)
  const content = isOne ? resolve(revision, first) : undefined
  const relationship = specification?.get('AFRelationship')
  const name = isKind(unicode, 'string') ? textOf(unicode) : isKind(plain, 'string') ? textOf(plain) : undefined
  const agrees = !isKind(plain, 'string') || textOf(plain) === name
  if (!isName(specification?.get('Type'), 'Filespec') || !isKind(content, 'stream') || name === undefined || !agrees) return undefined
  const bytes = decodeStream(content, budget)
  return bytes && { name, relationship: isKind(relationship, 'name') ? relationship.name : '', bytes }
}

interface NamedFile {
  readonly name: string
  readonly file: PdfObject
}

/** The name tree flattened; a node met twice is no tree. */
function namedFiles(revision: Revision, tree: PdfObject | undefined, seen: Set<number>, depth = 0): readonly NamedFile[] | undefined {
  if (tree === undefined) return []
  if (isKind(tree, 'ref')) {
    if (seen.has(tree.number)) return undefined
    seen.add(tree.number)
  }
  const node = entriesOf(resolve(revision, tree))
  const names = resolve(revision, node?.get('Names'))
  const kids = resolve(revision, node?.get('Kids'))
  if (!node || depth > 4) return undefined
  if (isKind(kids, 'array')) {
    const parts = kids.items.map((kid) => namedFiles(revision, kid, seen, depth + 1))
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? [])
  }
  if (!isKind(names, 'array') || names.items.length % 2 !== 0) return undefined
  const files: NamedFile[] = []
  for (let at = 0; at < names.items.length; at += 2) {
    const key = names.items[at]
    if (!isKind(key, 'string')) return undefined
    files.push({ name: textOf(key), file: names.items[at + 1]! })
  }
  return files
}

function textOf(string: PdfString): string {
  const { bytes } = string
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1(bytes)
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at]! * 256 + bytes[at + 1]!)
  return text
}
