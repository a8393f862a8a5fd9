import type { Plan } from '#shared/plan/format.ts'
import type { SelfAssessment } from '#shared/plan/selfAssessment.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { BagFiles } from './bag.ts'
import { type CheckOptions, checkBag, foreignFault } from './checkBag.ts'
import { type ContentFile, type Contents, readContents } from './contents.ts'
import { readEntry } from './entryData.ts'
import type { HashedEntry } from './hashEntries.ts'
import type { PackageSignature } from './signature.ts'
import type { Source } from './source.ts'

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
  /** what is only odd in its standards */
  readonly warnings: readonly Fault[]
  readonly plan: Plan
  readonly task: Task
  readonly self?: SelfAssessment
  readonly standard?: Standard
  readonly standardSha256?: string
  /** by path below `data/` */
  readonly entries: ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>
}

/** The files of a package that have a meaning of their own, beside its standards. */
const ownFiles: ReadonlySet<string> = new Set(['data/plan.json', 'data/task.json', 'data/self.json'])
const standardFile = /^data\/standards\/[^/]+\.json$/

/** Checks an opened package in the order of formats.md § 2; also gives the files for reading in place afterwards. */
export async function checkSource(
  source: Source,
  options: CheckOptions,
): Promise<{ readonly report: PackageReport; readonly files: BagFiles }> {
  const bag = await checkBag(source, 'package', options)
  const { files } = bag
  if (!('hashed' in bag)) return { report: refused(source, bag.faults), files }
  const { hashed, signature, digest } = bag
  const contents = await readContents(contentFiles(source, files, hashed), options.readFor)
  const earlier = [...bag.faults(foreignFault(bag, contents.task?.package.id)), ...contents.shapeFaults]
  const faults = earlier.length > 0 ? earlier : contents.meaningFaults
  const about =
    contents.task && digest
      ? { id: contents.task.package.id, revision: contents.task.package.revision, sha256: digest, signature }
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
    self: fileOf('data/self.json'),
    standards: payload.filter((name) => standardFile.test(name)).map((name) => fileOf(name) as ContentFile),
    others: payload.filter((name) => !ownFiles.has(name) && !standardFile.test(name)).map((name) => name.slice('data/'.length)),
  }
}

function contentOf(contents: Contents, hashed: ReadonlyMap<string, HashedEntry>): PackageContent | undefined {
  const { plan, task, self, standard } = contents
  if (!plan || !task) return undefined
  const entries = new Map<string, { readonly sha256: string; readonly bytes: number }>()
  for (const [name, { sha256, bytes }] of hashed) if (name.startsWith('data/')) entries.set(name.slice('data/'.length), { sha256, bytes })
  return {
    plan,
    task,
    ...(self && { self }),
    standard: standard?.standard,
    standardSha256: standard?.sha256,
    entries,
    warnings: contents.warnings,
  }
}
