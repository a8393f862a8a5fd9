import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { AssemblyLine } from '#shared/ipc/assembly.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'
import { readBegun } from './begun.ts'
import { draftIn } from './draft.ts'

const knownSchema = z.strictObject({
  format: z.literal('tic-review/known-drafts@1'),
  /** the last used first */
  drafts: z.array(z.strictObject({ draft: z.string().regex(/^draft-[0-9a-f-]{36}$/), folder: z.string() })),
})
type Known = z.infer<typeof knownSchema>['drafts']

/** So many are listed; the folders of earlier ones can still be opened. */
const most = 50

/** The drafts this person has worked on, the last used first, with what their folders say now. Faults: `profile.damaged`, `file.*`. */
export async function listDrafts(profile: ProfileOwner): Promise<Result<readonly AssemblyLine[]>> {
  const known = await readKnown(profile)
  return known.ok ? ok(await Promise.all(known.value.map(lineOf))) : known
}

/** The folder of a draft. Fault: `assembly.forgotten`. */
export async function folderOfDraft(profile: ProfileOwner, draft: string): Promise<Result<string>> {
  const known = await readKnown(profile)
  if (!known.ok) return known
  const found = known.value.find((one) => one.draft === draft)
  return found ? ok(found.folder) : refuse({ code: 'assembly.forgotten' })
}

/** Puts a folder at the head of the list, under the name it has or the one given. */
export async function rememberDraft(profile: ProfileOwner, folder: string, fresh: string): Promise<Result<AssemblyLine>> {
  const known = await readKnown(profile)
  if (!known.ok) return known
  const one = known.value.find((other) => other.folder === folder) ?? { draft: fresh, folder }
  const kept = await writeKnown(profile, [one, ...known.value.filter((other) => other !== one)].slice(0, most))
  return kept.ok ? ok(await lineOf(one)) : kept
}

/** Takes a draft from the list; its folder stays as it is. */
export async function forgetDraft(profile: ProfileOwner, draft: string): Promise<Result<void>> {
  const known = await readKnown(profile)
  return known.ok
    ? writeKnown(
        profile,
        known.value.filter((one) => one.draft !== draft),
      )
    : known
}

async function lineOf({ draft, folder }: Known[number]): Promise<AssemblyLine> {
  const at = draftIn(folder)
  const begun = await readBegun(at)
  const changed = await stat(at.workbook).then(
    ({ mtime }) => mtime.toISOString(),
    () => undefined,
  )
  const standard = begun.ok ? begun.value.standard : undefined
  return {
    ...{ draft, folder, name: basename(folder) },
    ...(begun.ok && { stage: begun.value.stage }),
    ...(standard && { under: `${standard.id} ${standard.version}` }),
    ...(changed !== undefined && { changed }),
  }
}

async function readKnown(profile: ProfileOwner): Promise<Result<Known>> {
  const file = fileOf(profile)
  const read = await readSealed(file, profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return ok([])
  const parsed = knownSchema.safeParse(read.value)
  return parsed.success ? ok(parsed.data.drafts) : refuse({ code: 'profile.damaged', name: file })
}

function writeKnown(profile: ProfileOwner, drafts: Known): Promise<Result<void>> {
  return writeSealed(fileOf(profile), profile.key('files'), { format: 'tic-review/known-drafts@1', drafts })
}

function fileOf(profile: ProfileOwner): string {
  return join(profile.folder, 'drafts.sealed')
}
