import { readFile } from 'node:fs/promises'
import type { ChainEnd } from '#shared/review/chain.ts'
import type { Edit, JournalHead } from '#shared/review/edit.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { fileFault } from './files.ts'
import { judge } from './judge.ts'
import { digestAtOnce, type Survey, surveyJournal } from './scan.ts'
import { readStanding } from './standing.ts'

/** A journal as it stands. `torn` are the bytes after the last entry: an append that was never acknowledged. */
export interface Scanned {
  readonly head: JournalHead
  readonly edits: readonly Edit[]
  readonly end: ChainEnd
  readonly torn?: Buffer
}

/** A journal's bytes and what they say; taken over at opening only when the locked file holds the very same bytes. */
export interface ReadAhead {
  readonly bytes: Uint8Array
  readonly scanned: Result<Survey>
}

/** Reads a journal without writing or locking, for comparing and for reports. Faults: `journal.*`, `file.*`. */
export async function readJournal(file: string, key?: Uint8Array): Promise<Result<Scanned>> {
  try {
    const standing = await readStanding(file, key)
    const { scanned: survey } = await readSurvey(file, key)
    if (!survey.ok) return survey
    const { head, edits, end } = survey.value
    const judged = judge(survey.value, head && standing(digestAtOnce(head)), file)
    if (!judged.ok) return judged
    // a journal whose head cannot be read is judged to be damaged
    return ok({ head: head as JournalHead, edits, end, ...judged.value })
  } catch (error) {
    return refuse(fileFault(error, file))
  }
}

/** Reads a journal that is about to be opened; nothing when it is not there or cannot be read, which opening will say. */
export async function readAhead(file: string, key?: Uint8Array): Promise<ReadAhead | undefined> {
  return readSurvey(file, key).catch(() => undefined)
}

async function readSurvey(file: string, key?: Uint8Array): Promise<ReadAhead> {
  const bytes = await readFile(file)
  return { bytes, scanned: await surveyJournal(bytes, file, key) }
}

export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
