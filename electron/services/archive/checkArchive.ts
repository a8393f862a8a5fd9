import { type ArchiveRecord, archiveSchema } from '#shared/archive/format.ts'
import { indexText } from '#shared/archive/indexText.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { readFormat } from '#shared/format/read.ts'
import { equalBytes } from '#shared/signature/bytes.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { type CheckedBag, type CheckOptions, checkBag, foreignFault } from '../vault/checkBag.ts'
import { readEntry } from '../vault/entryData.ts'
import type { PackageSignature } from '../vault/signature.ts'
import type { Source } from '../vault/source.ts'
import { withSource } from '../vault/withSource.ts'

/** The names of the two files that say what an archive holds. */
export const archiveFiles = { record: 'archive.json', index: 'index.txt' } as const

/** An archive after its bag, its list and its index were checked; not yet what lies in it. */
export interface CheckedArchive {
  readonly faults: readonly Fault[]
  readonly signature?: PackageSignature
  /** SHA-256 of the tag manifest */
  readonly digest?: string
  readonly record?: ArchiveRecord
  /** archive.json lists exactly the files that are there, with their digests, and index.txt is what it says in words; absent for words of a later version */
  readonly isIndexTrue?: boolean
}

interface Looked {
  /** is handed the archive's list and a reader for the files in it, by their path below `data/`, while the archive is open */
  readonly look?: (record: ArchiveRecord, read: (path: string) => Promise<Uint8Array>) => Promise<void>
}

/** Checks an archive. Faults as for a package (formats.md § 2, checks 1 to 5); a file that cannot be read gives `file.*`. */
export function checkArchive(file: string, options: CheckOptions & Looked = {}): Promise<Result<CheckedArchive>> {
  return withSource(file, (source) => checked(source, options))
}

async function checked(source: Source, { look, ...options }: CheckOptions & Looked): Promise<CheckedArchive> {
  const bag = await checkBag(source, 'archive', options)
  if (!('hashed' in bag)) return { faults: bag.faults }
  const { files, signature, digest } = bag
  const read = async (path: string) => (await readEntry(source, files.get(`data/${path}`)!)).bytes
  const isThere = (path: string) => bag.hashed.get(`data/${path}`)?.state === 'ok'
  const found = isThere(archiveFiles.record)
    ? readFormat(archiveSchema, 'archive', await read(archiveFiles.record), archiveFiles.record)
    : refuse<Fault>({ code: 'archive.missing', name: `data/${archiveFiles.record}` })
  const record = found.ok ? found.value : undefined
  const faults = [...bag.faults(foreignFault(bag, record?.task)), ...(found.ok ? [] : found.faults)]
  const about = { signature, ...(digest !== undefined && { digest }) }
  if (record === undefined || faults.length > 0) return { faults, ...about }
  const isExact =
    equalBytes(canonicalBytes(record), await read(archiveFiles.record)) && isListed(record, bag) && isThere(archiveFiles.index)
  const text = indexText(record)
  const isIndexTrue =
    isExact && (text === undefined ? undefined : equalBytes(new TextEncoder().encode(text), await read(archiveFiles.index)))
  // a list of other files says nothing of those that are there
  if (isExact) await look?.(record, read)
  return { faults, ...about, record, ...(isIndexTrue !== undefined && { isIndexTrue }) }
}

function isListed({ files }: ArchiveRecord, { hashed }: CheckedBag): boolean {
  const listed = new Map(files.map(({ path, sha256, bytes }) => [`data/${path}`, { sha256, bytes }]))
  const own = Object.values(archiveFiles).map((name) => `data/${name}`)
  const payload = [...hashed].filter(([name]) => name.startsWith('data/') && !own.includes(name))
  return (
    listed.size === files.length &&
    payload.length === files.length &&
    payload.every(([name, { sha256, bytes }]) => {
      const told = listed.get(name)
      return told?.sha256 === sha256 && told.bytes === bytes
    })
  )
}
