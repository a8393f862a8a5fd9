import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { builtInStandard, type DigestedStandard } from '../standards/builtIn.ts'
import { readStandards } from '../standards/files.ts'
import type { Begun } from './begun.ts'
import type { Draft } from './draft.ts'

/** The standard that the draft was begun with, unchanged since. */
export async function standardOf(draft: Draft, begun: Begun): Promise<Result<DigestedStandard | undefined>> {
  const wanted = begun.standard
  if (wanted === undefined) return ok(undefined)
  const builtIn = builtInStandard(wanted.id, wanted.version)
  if (builtIn?.sha256 === wanted.sha256) return ok(builtIn)
  const bytes = await readWhole(draft.standard)
  if (!bytes.ok) return bytes
  const read = readStandards(bytes.value, draft.standard)
  if (!read.ok) return read
  const own = read.value.find(({ sha256 }) => sha256 === wanted.sha256)
  return own ? ok(own) : refuse({ code: 'assembly.standard-changed', name: draft.standard, want: `${wanted.id} ${wanted.version}` })
}
