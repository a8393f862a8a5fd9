import { type Described, describeFiles } from '#shared/archive/describe.ts'
import type { LeftOut } from '#shared/archive/format.ts'
import { rosterOf } from '#shared/plan/roster.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { taskOf } from '../panel/taskOf.ts'
import type { Given } from '../verify/given.ts'
import type { FileReader } from '../verify/reader.ts'
import { gatherAll } from './gather.ts'
import { type FileSource, readSource } from './sources.ts'

export interface SurveyRequest {
  /** files, and folders with all that is in them */
  readonly paths: readonly string[]
  /** the package of the task, and nothing else */
  readonly given: Given
  readonly signal?: AbortSignal
  readonly read: FileReader
  /** files verified, of all */
  readonly onProgress?: (done: number, total: number) => void
}

/** What is to be archived: every file measured, and verified where it claims to be a result or a panel record. */
export interface Survey extends Described<FileSource> {
  readonly leftOut: readonly LeftOut[]
}

/** Finds and verifies the files of an archive; nothing is written. Faults: those of `gatherAll`, `file.*`. */
export async function surveyArchive({ paths, given, read, signal, onProgress }: SurveyRequest): Promise<Result<Survey>> {
  const gathered = await gatherAll(paths)
  if (!gathered.ok) return gathered
  const { files, leftOut } = gathered.value
  const roster = rosterOf(taskOf(given).task)
  let done = 0
  onProgress?.(0, files.length)
  try {
    const sources: FileSource[] = []
    // a few at a time: threads verify two at once, and a folder may hold ten thousand files
    for (let at = 0; at < files.length; at += together) {
      const some = files.slice(at, at + together).map(async (file) => {
        const source = await readSource(file, read, roster, signal)
        onProgress?.(++done, files.length)
        return source
      })
      sources.push(...(await Promise.all(some)))
      signal?.throwIfAborted()
    }
    return ok({ ...describeFiles(sources), leftOut })
  } catch (error) {
    return refuseRead(error, (error as { path?: string }).path ?? '')
  }
}

const together = 8
