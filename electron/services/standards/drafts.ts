import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'
import { makeTarget } from '../signing/target.ts'

const draftSchema = z.strictObject({
  format: z.literal('tic-review/standard-draft@1'),
  draft: z.string().regex(/^[0-9a-z-]{1,60}$/),
  /** what it was begun from, to compare with */
  base: z.strictObject({ sha256: z.string(), name: z.string(), version: z.string() }).optional(),
  /** as far as it has come: what is missing or wrong in it is what the check says */
  standard: z.record(z.string(), z.unknown()),
  /** what was typed into a field and cannot be read, by the field's place */
  texts: z.record(z.string(), z.string()),
  /** ISO time of the last change */
  changed: z.string(),
})
export type StandardDraft = z.infer<typeof draftSchema>

/** The standards this person is writing, the latest changed first. Faults: `profile.damaged`, `file.*`. */
export async function readDrafts(profile: ProfileOwner): Promise<Result<readonly StandardDraft[]>> {
  const found: StandardDraft[] = []
  for (const name of await names(folderOf(profile))) {
    const draft = await readDraft(profile, name.slice(0, -ending.length))
    if (!draft.ok) return draft
    found.push(draft.value)
  }
  return ok(found.sort((a, b) => (a.changed < b.changed ? 1 : -1)))
}

/** Fault: `standard.draft-gone` where no such draft is kept. */
export async function readDraft(profile: ProfileOwner, draft: string): Promise<Result<StandardDraft>> {
  const file = fileOf(profile, draft)
  const read = await readSealed(file, profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return refuse<Fault>({ code: 'standard.draft-gone', name: draft })
  const parsed = draftSchema.safeParse(read.value)
  return parsed.success ? ok(parsed.data) : refuse({ code: 'profile.damaged', name: file })
}

/** Replaces the draft's file at once: after a crash the draft is as it was at one of the changes. */
export async function keepDraft(profile: ProfileOwner, draft: StandardDraft): Promise<Result<void>> {
  const folder = await makeTarget(folderOf(profile))
  if (!folder.ok) return folder
  return writeSealed(fileOf(profile, draft.draft), profile.key('files'), draft)
}

export async function dropDraft(profile: ProfileOwner, draft: string): Promise<Result<void>> {
  await rm(fileOf(profile, draft), { force: true })
  return ok(undefined)
}

const ending = '.draft'

async function names(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(ending) && !name.startsWith('.'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function folderOf(profile: ProfileOwner): string {
  return join(profile.folder, 'standards')
}

function fileOf(profile: ProfileOwner, draft: string): string {
  return join(folderOf(profile), `${draft}${ending}`)
}
