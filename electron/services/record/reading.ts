import { readFile } from 'node:fs/promises'
import type { RecordAct } from '#shared/record/act.ts'
import type { ChainEnd } from '#shared/record/chain.ts'
import type { Edit, RecordHead } from '#shared/record/edit.ts'
import type { KindShape } from '#shared/record/kind.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { fileFault } from './files.ts'
import { judge } from './judge.ts'
import { digestAtOnce, type Survey, surveyJournal } from './scan.ts'
import { readStanding } from './standing.ts'

/** The content of a journal. `torn` are the bytes after the last entry: an append that was never acknowledged. */
export interface Scanned<Head extends RecordHead = RecordHead, Act extends RecordAct = RecordAct> {
  readonly head: Head
  readonly edits: readonly Edit<Act>[]
  readonly end: ChainEnd
  readonly torn?: Buffer
}

/** A journal's bytes and their content; used at opening only when the locked file holds exactly the same bytes. */
export interface ReadAhead<Head extends RecordHead = RecordHead, Act extends RecordAct = RecordAct> {
  readonly bytes: Uint8Array
  readonly scanned: Result<Survey<Head, Act>>
}

/** Reads a journal without writing or locking, for comparing and for reports. Faults: `journal.*`, `file.*`. */
export async function readJournal<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  kind: KindShape<Head, Act>,
  key?: Uint8Array,
): Promise<Result<Scanned<Head, Act>>> {
  try {
    const standing = await readStanding(file, key)
    const { scanned: survey } = await readSurvey(file, kind, key)
    if (!survey.ok) return survey
    const { head, edits, end } = survey.value
    const judged = judge(survey.value, head && standing(digestAtOnce(head)), file)
    if (!judged.ok) return judged
    // a journal whose head cannot be read is treated as damaged
    return ok({ head: head as Head, edits, end, ...judged.value })
  } catch (error) {
    return refuse(fileFault(error, file))
  }
}

/** Reads a journal that is about to be opened; `undefined` when it is missing or cannot be read, which opening will report. */
export async function readAhead<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  kind: KindShape<Head, Act>,
  key?: Uint8Array,
): Promise<ReadAhead<Head, Act> | undefined> {
  return readSurvey(file, kind, key).catch(() => undefined)
}

async function readSurvey<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  kind: KindShape<Head, Act>,
  key?: Uint8Array,
): Promise<ReadAhead<Head, Act>> {
  const bytes = await readFile(file)
  return { bytes, scanned: await surveyJournal(bytes, file, key, kind) }
}

export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
