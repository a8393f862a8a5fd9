import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { builtInStandard, type DigestedStandard } from '../standards/builtIn.ts'
import { standardsInFile } from '../standards/inFile.ts'
import type { Begun } from './begun.ts'
import type { Draft } from './draft.ts'

/** The standard that the draft was begun with, unchanged since. */
export async function standardOf(draft: Draft, begun: Begun): Promise<Result<DigestedStandard | undefined>> {
  const wanted = begun.standard
  if (wanted === undefined) return ok(undefined)
  const builtIn = builtInStandard(wanted.id, wanted.version)
  if (builtIn?.sha256 === wanted.sha256) return ok(builtIn)
  const read = await standardsInFile(draft.standard)
  if (!read.ok) return read
  const own = read.value.find(({ sha256 }) => sha256 === wanted.sha256)
  return own ? ok(own) : refuse({ code: 'assembly.standard-changed', name: draft.standard, want: `${wanted.id} ${wanted.version}` })
}
