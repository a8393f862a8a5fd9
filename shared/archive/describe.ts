import { compareText } from '../format/order.ts'
import { foldedPath, pathFault } from '../format/path.ts'
import type { Candidate } from '../panel/candidate.ts'
import { listedState, listFiles } from '../panel/listing.ts'
import type { ReadRecord } from '../signature/agreement/record.ts'
import type { Verification } from '../signature/verdict.ts'
import { visible } from '../text/visible.ts'
import { type ArchivedFile, type ArchivePart, type ArchiveRecord, archivePart } from './format.ts'

/** A file to be archived, measured, and verified where it is or claims to be a result, a panel record or a table of verified values. */
export interface ArchiveSource {
  /** as it was handed in, without its folder */
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly verified?: VerifiedSource
}

export interface VerifiedSource {
  readonly verdict: Verification['verdict']
  readonly reasons: ArchivedFile['reasons']
  readonly read?: ReadRecord
  /** of a table of verified values */
  readonly values?: { readonly sha256: string; readonly revision: number }
  /** how the merge takes it */
  readonly candidate: Candidate
}

export interface Described<Source extends ArchiveSource> {
  /** in the order of archive.json, each with its source; a file handed in twice under one name is there once */
  readonly files: readonly { readonly file: ArchivedFile; readonly source: Source }[]
  readonly missing: ArchiveRecord['missing']
}

/**
 * The list of an archive's files, and the results that a panel record among them lists and that were not handed in.
 * A rejected file lies apart. The answer depends on the files, not on their order.
 */
export function describeFiles<Source extends ArchiveSource>(sources: readonly Source[]): Described<Source> {
  const named = sources
    .map((source) => ({ source, part: partOf(source), name: safeName(source) }))
    .sort((a, b) => compareText(a.source.name, b.source.name))
  const placed = [...new Map(named.toReversed().map((one) => [`${one.source.sha256} ${foldedPath(one.name)}`, one])).values()]
  const once = placed.map(({ source }) => source)
  const states = statesOf(once)
  const taken = new Map<string, number>()
  for (const { part, name } of placed) count(taken, foldedPath(`${part}/${name}`))
  const files = placed.map(({ source, part, name }) => {
    const path = taken.get(foldedPath(`${part}/${name}`)) === 1 ? `${part}/${name}` : `${part}/${marked(name, source.sha256)}`
    return { source, file: entryOf(source, part, path, states.get(source)) }
  })
  return { files: files.sort((a, b) => inOrder(a.file, b.file)), missing: missingResults(once) }
}

function entryOf(source: ArchiveSource, part: ArchivePart, path: string, state: ArchivedFile['state']): ArchivedFile {
  const { sha256, bytes, verified } = source
  const head = { path, sha256, bytes, name: shownName(source.name), part }
  if (verified === undefined) return { ...head, reasons: [] }
  const { verdict, reasons } = verified
  const record = recordOf(verified)
  return { ...head, verdict, reasons, ...(record && { record }), ...(state && { state }) }
}

/** What a verified file carries, where it could be read. */
export function recordOf({ read, values }: VerifiedSource): ArchivedFile['record'] {
  if (values) return { kind: 'values', sha256: values.sha256, revision: values.revision }
  if (read === undefined) return undefined
  const { kind, sha256 } = read
  const { revision } = read.record
  if (read.kind === 'panel') return { kind, sha256, revision }
  const { id, name } = read.record.expert
  return { kind, sha256, revision, expert: id, name }
}

/** What became of each result in the merge of all of them. */
export function statesOf(sources: readonly ArchiveSource[]): ReadonlyMap<ArchiveSource, ArchivedFile['state']> {
  const results = sources.flatMap((source) => {
    const { verified } = source
    // told apart by name and content; where files come from says nothing
    return verified?.read?.kind === 'result'
      ? [{ source, candidate: { ...verified.candidate, file: `${source.name} ${source.sha256}` } }]
      : []
  })
  const listed = new Map(listFiles(results.map(({ candidate }) => candidate)).map(({ file, standing }) => [file, listedState[standing]]))
  return new Map(results.map(({ source, candidate }) => [source, listed.get(candidate.file)]))
}

export function partOf({ name, verified }: ArchiveSource): ArchivePart {
  if (verified?.verdict === 'rejected') return 'rejected'
  if (verified?.values) return 'values'
  if (verified?.read) return verified.read.kind === 'panel' ? 'panel' : 'results'
  if (/\.(p7m|commitment\.json)$/i.test(name)) return 'sealed'
  if (/\.pdf$/i.test(name)) return 'forms'
  return /\.(jpe?g|png|gif|bmp|webp|heic|tiff?)$/i.test(name) ? 'photos' : 'others'
}

/** Every listed result must be there as a file that carries it, also where that file was rejected. */
export function missingResults(sources: readonly ArchiveSource[]): ArchiveRecord['missing'] {
  const present = new Set(sources.map(({ verified }) => verified?.read?.sha256))
  const missing = new Map<string, ArchiveRecord['missing'][number]>()
  for (const { verified } of sources) {
    if (verified?.read?.kind !== 'panel') continue
    for (const { sha256, expert, name, revision } of verified.read.record.results)
      if (!present.has(sha256)) missing.set(sha256, { sha256, expert, name, revision })
  }
  return [...missing.values()].sort((a, b) => compareText(a.expert, b.expert) || a.revision - b.revision || compareText(a.sha256, b.sha256))
}

/** A file's name as texts show it, no longer than archive.json holds. */
export function shownName(name: string): string {
  return [...visible(name.toWellFormed())].slice(0, 400).join('')
}

const longestName = 200
/** `x` stands for the folders above it: base folder, `data`, part */
const above = `${'x'.repeat(64)}/data/xxxxxxxx`

/** A name that every system accepts: characters that some system refuses become `_`; one that cannot be mended becomes its digest. */
function safeName({ name, sha256 }: ArchiveSource): string {
  const mended = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff<>:"|?*%\\/]/g, '_')
    .replace(/[. ]+$/, '')
  const isFine = new TextEncoder().encode(mended).length <= longestName && pathFault(`${above}/${mended}`) === undefined
  return isFine ? mended : `${sha256.slice(0, 16)}${/\.[A-Za-z0-9]{1,8}$/.exec(mended)?.[0] ?? ''}`
}

/** Files of one name but different contents carry the start of their digest. */
function marked(name: string, sha256: string): string {
  const dot = name.lastIndexOf('.')
  const at = dot > 0 ? dot : name.length
  return `${name.slice(0, at)}~${sha256.slice(0, 12)}${name.slice(at)}`
}

function inOrder(a: ArchivedFile, b: ArchivedFile): number {
  return archivePart.options.indexOf(a.part) - archivePart.options.indexOf(b.part) || compareText(a.path, b.path)
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
