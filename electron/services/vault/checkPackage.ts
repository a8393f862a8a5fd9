import { inCodeOrder } from '#shared/format/codes.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Fault } from '#shared/text/fault.ts'
import { type BagFiles, readBaseFolder, readTagFiles, tagDigestFaults } from './bag.ts'
import { readContainer } from './container.ts'
import { type ContentFile, type Contents, readContents } from './contents.ts'
import { readEntry } from './entryData.ts'
import { type HashedEntry, hashEntries, type Progress } from './hashEntries.ts'
import { defaultLimits, type PackageLimits } from './limits.ts'
import { damagedFaults, payloadFaults } from './payload.ts'
import { checkSignature, type PackageSignature } from './signature.ts'
import type { Source } from './source.ts'

export interface CheckOptions {
  readonly limits?: Partial<PackageLimits>
  /** SHA-256 fingerprints of certificates whose package signatures are trusted */
  readonly trusted?: readonly string[]
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** Plain data that a worker thread can send. `faults` are in the order of the checks; `code` is the first one's. */
export interface PackageReport {
  readonly file: string
  readonly verdict: 'ok' | 'refused'
  readonly code?: string
  readonly faults: readonly Fault[]
  readonly bytes: number
  readonly package?: { readonly id: string; readonly revision: number; readonly sha256: string; readonly signature: PackageSignature }
  readonly content?: PackageContent
}

/** What an accepted package holds. */
export interface PackageContent {
  readonly plan: Plan
  readonly task: Task
  readonly standard?: Standard
  readonly standardSha256?: string
  /** by path below `data/` */
  readonly entries: ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>
}

const standardFile = /^data\/standards\/[^/]+\.json$/

/** Checks an opened package in the order of formats.md § 2; also gives the files for reading in place afterwards. */
export async function checkSource(
  source: Source,
  options: CheckOptions,
): Promise<{ readonly report: PackageReport; readonly files: BagFiles }> {
  const container = readContainer(source, { ...defaultLimits, ...options.limits })
  const base = container.faults.length > 0 ? { files: new Map(), faults: container.faults } : readBaseFolder(container.files)
  if (base.faults.length > 0) return { report: refused(source, base.faults), files: base.files }
  const { files } = base
  const tags = await readTagFiles(source, files)
  const signature = await checkSignature(tags.signature, tags.tagManifest, options.trusted ?? [])
  const hashed = await hashEntries(source, files, options.onProgress, options.signal)
  const contents = await readContents(contentFiles(source, files, hashed))
  const { identifier } = tags.info
  const named = contents.task?.package.id
  const foreign = identifier !== undefined && named !== undefined && identifier !== named
  const usable = files.has('manifest-sha256.txt') && tags.manifest.faults.length === 0
  const bagFaults = [
    ...damagedFaults(hashed),
    ...tags.opening,
    ...tagDigestFaults(tags, hashed),
    ...inCodeOrder([
      ...tags.infoFaults,
      ...(foreign ? [{ code: 'bag.info', name: 'bag-info.txt', got: `External-Identifier: ${identifier}`, want: named }] : []),
    ]),
    ...(signature.state === 'invalid' ? [signatureFault(signature)] : []),
    ...inCodeOrder(tags.manifest.faults),
    ...payloadFaults(usable ? tags.manifest : undefined, tags.info, hashed),
  ]
  const earlier = [...bagFaults, ...contents.shapeFaults]
  const faults = earlier.length > 0 ? earlier : contents.meaningFaults
  const about =
    contents.task && tags.packageDigest
      ? { id: contents.task.package.id, revision: contents.task.package.revision, sha256: tags.packageDigest, signature }
      : undefined
  if (faults.length > 0) return { report: { ...refused(source, faults), package: about }, files }
  const report = {
    file: source.file,
    verdict: 'ok' as const,
    faults,
    bytes: source.size,
    package: about,
    content: contentOf(contents, hashed),
  }
  return { report, files }
}

function signatureFault({ form }: PackageSignature): Fault {
  const name = 'signature.p7s'
  return form === undefined ? { code: 'signature.invalid', name } : { code: 'signature.form', words: `signature.form.${form}`, name }
}

function refused(source: Source, faults: readonly Fault[]): PackageReport {
  return { file: source.file, verdict: 'refused', code: faults[0]?.code, faults, bytes: source.size }
}

function contentFiles(source: Source, files: BagFiles, hashed: ReadonlyMap<string, HashedEntry>) {
  const fileOf = (name: string): ContentFile | undefined => {
    const entry = files.get(name)
    if (entry === undefined) return undefined
    const broken = hashed.get(name)?.state !== 'ok'
    return { name, bytes: entry.size, broken, read: async () => (await readEntry(source, entry)).bytes }
  }
  const payload = [...files.keys()].filter((name) => name.startsWith('data/'))
  return {
    plan: fileOf('data/plan.json'),
    task: fileOf('data/task.json'),
    standards: payload.filter((name) => standardFile.test(name)).map((name) => fileOf(name) as ContentFile),
    others: payload
      .filter((name) => name !== 'data/plan.json' && name !== 'data/task.json' && !standardFile.test(name))
      .map((name) => name.slice('data/'.length)),
  }
}

function contentOf(contents: Contents, hashed: ReadonlyMap<string, HashedEntry>): PackageContent | undefined {
  const { plan, task, standard } = contents
  if (!plan || !task) return undefined
  const entries = new Map<string, { readonly sha256: string; readonly bytes: number }>()
  for (const [name, { sha256, bytes }] of hashed) if (name.startsWith('data/')) entries.set(name.slice('data/'.length), { sha256, bytes })
  return { plan, task, standard: standard?.standard, standardSha256: standard?.sha256, entries }
}
