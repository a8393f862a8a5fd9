import { compareListed } from '#shared/signature/compareListed.ts'
import { compareRevisions } from '#shared/signature/compareRevisions.ts'
import { compareTables } from '#shared/signature/compareTables.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { type Given, nothingGiven, together } from './given.ts'
import { type FileReader, filesInThisThread } from './reader.ts'
import type { GivenFile } from './readGiven.ts'

export interface VerifyOptions {
  /** packages whose tasks name the panels */
  readonly tasks?: readonly string[]
  /** PEM or DER certificates of signers or authorities */
  readonly trust?: readonly string[]
  /** verifies results by their closed form instead of printing them again */
  readonly byClosedForm?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** verifies one file; by default in this thread, one after another; in threads with `verifyInThreads` */
  readonly verifyOne?: VerifyOne | undefined
  /** reads one of `tasks` or `trust`; by default in this thread, in a thread with `readInThreads` */
  readonly readOne?: ReadOne | undefined
}

/** A file that breaks its thread gets a verification, too; only cancelling throws. */
export type VerifyOne = (file: string, given: Given, signal: AbortSignal | undefined) => Promise<Verification>

export type ReadOne = (file: GivenFile, signal: AbortSignal | undefined) => Promise<Result<Given>>

/**
 * Verifies PDFs, workbooks, result.json, panel.json and packages, one verification a file in the order given (cli.md).
 * A file that is wrong is a verification with reasons; faults are about the packages and certificates given as `tasks`, `trust`.
 * What verifies is loaded only where it runs.
 */
export async function verifyFiles(files: readonly string[], options: VerifyOptions = {}): Promise<Result<readonly Verification[]>> {
  const { byClosedForm = false, signal, onProgress, verifyOne = oneAfterTheOther() } = options
  const given = await readGiven(options)
  if (!given.ok) return given
  const asked = byClosedForm ? { ...given.value, byClosedForm } : given.value
  let done = 0
  onProgress?.(done, files.length)
  const all = await Promise.all(
    files.map(async (file) => {
      const verified = await verifyOne(file, asked, signal)
      signal?.throwIfAborted()
      onProgress?.(++done, files.length)
      return verified
    }),
  )
  return ok(compareTables(compareListed(compareRevisions(all))))
}

/** All that is given, file by file; faults are those of the first that cannot be read. */
async function readGiven({ tasks = [], trust = [], signal, readOne = readHere }: VerifyOptions): Promise<Result<Given>> {
  const packages = tasks.map((file) => ({ kind: 'package', file }) as const)
  const certificates = trust.map((file) => ({ kind: 'certificates', file }) as const)
  const all: Given[] = []
  for (const file of [...packages, ...certificates]) {
    const read = await readOne(file, signal)
    signal?.throwIfAborted()
    if (!read.ok) return read
    all.push(read.value)
  }
  return ok(all.length === 0 ? nothingGiven : together(all))
}

/** Reads it in this thread, where there are no others (from source). */
export const readHere: ReadOne = async (file, signal) => (await import('./readGiven.ts')).readGivenFile(file, { signal })

function oneAfterTheOther(): VerifyOne {
  const readers = new Map<Given, FileReader>()
  return async (file, given, signal) => {
    const read = readers.get(given) ?? filesInThisThread(given)
    readers.set(given, read)
    return (await read(file, signal)).verification
  }
}
