import { basename, relative, sep } from 'node:path'
import { isSameJson } from '#shared/format/same.ts'
import type { TakenFile } from '#shared/panel/act.ts'
import { fileKey, type PanelSheet } from '#shared/panel/sheet.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { measureFile } from '../files/sha256.ts'
import type { Given } from '../verify/given.ts'
import { gatherFiles } from './gather.ts'
import { type MergeOptions, verifiedCandidates } from './mergeFiles.ts'

/** Verified files as a panel's record takes them in. */
export interface Found {
  /** those the record does not hold yet, or holds as something else */
  readonly fresh: readonly TakenFile[]
  readonly files: number
  readonly known: number
}

/**
 * Verifies files, and all files in folders, for a panel's record. Each is named as in the folder it came from.
 * Faults: those of `gatherFiles`; a file that is wrong or cannot be read is one of the list with what is wrong, never a fault.
 */
export async function verifiedFiles(
  paths: readonly string[],
  given: Given,
  { files: held }: Pick<PanelSheet, 'files'>,
  options: Pick<MergeOptions, 'jobs' | 'signal' | 'onProgress'>,
): Promise<Result<Found>> {
  const gathered = await gatherFiles(paths)
  if (!gathered.ok) return gathered
  // what was handed in sealed is listed apart, before it is opened
  const files = gathered.value.filter((file) => !isCommitment(file))
  const digests: (string | undefined)[] = []
  // in turn: thousands open at once are more than a system allows, and those over its limit would count as unreadable
  for (const file of files) digests.push(await digestOf(file))
  const candidates = await verifiedCandidates(files, given, options)
  const taken = candidates.map(({ kind, soundness, record, sha256 }, at): TakenFile => {
    const fileSha256 = digests[at]
    const found = { file: nameOf(files[at]!, paths), kind, soundness: fileSha256 === undefined ? 'unreadable' : soundness } as const
    return { ...found, ...(fileSha256 && { fileSha256 }), ...(record && { record }), ...(sha256 && { sha256 }) }
  })
  const fresh = taken.filter((file) => !isSameJson(held[fileKey(file)], file))
  return ok({ fresh, files: files.length, known: taken.length - fresh.length })
}

/** By its name what an expert hands in openly beside a sealed result. */
function isCommitment(file: string): boolean {
  return file.toLowerCase().endsWith('.commitment.json')
}

/** The path within the folder that was named, with `/`; of a file that was named itself its name. At most 400 characters, the end of it. */
function nameOf(file: string, paths: readonly string[]): string {
  const folder = paths.find((path) => file.startsWith(path + sep))
  const name = folder === undefined ? basename(file) : relative(folder, file).split(sep).join('/')
  return [...name].slice(-400).join('')
}

/** SHA-256 of a file's bytes; `undefined` where it cannot be read. */
async function digestOf(file: string): Promise<string | undefined> {
  try {
    return (await measureFile(file)).sha256
  } catch {
    return undefined
  }
}
