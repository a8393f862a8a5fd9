import { join } from 'node:path'
import { z } from 'zod'
import { standardSchema } from '#shared/standard/format.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'
import { type DigestedStandard, digested } from './builtIn.ts'

const keptSchema = z.strictObject({ format: z.literal('tic-review/standards@1'), standards: z.array(standardSchema) })

/** Standards this person imported, for reading and comparing; only the package decides which one is in force. */
export async function readKept(profile: ProfileOwner): Promise<Result<readonly DigestedStandard[]>> {
  const read = await readSealed(fileOf(profile), profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return ok([])
  const parsed = keptSchema.safeParse(read.value)
  return parsed.success ? ok(parsed.data.standards.map(digested)) : refuse({ code: 'profile.damaged', name: fileOf(profile) })
}

/** Adds standards; one that is there already, to the byte, stays once. */
export async function keepStandards(profile: ProfileOwner, added: readonly DigestedStandard[]): Promise<Result<void>> {
  const before = await readKept(profile)
  if (!before.ok) return before
  const fresh = added.filter(({ sha256 }) => !before.value.some((one) => one.sha256 === sha256))
  return write(profile, [...before.value, ...fresh])
}

export async function dropStandard(profile: ProfileOwner, sha256: string): Promise<Result<void>> {
  const before = await readKept(profile)
  if (!before.ok) return before
  return write(
    profile,
    before.value.filter((one) => one.sha256 !== sha256),
  )
}

function write(profile: ProfileOwner, standards: readonly DigestedStandard[]): Promise<Result<void>> {
  const value: z.infer<typeof keptSchema> = { format: 'tic-review/standards@1', standards: standards.map(({ standard }) => standard) }
  return writeSealed(fileOf(profile), profile.key('files'), value)
}

function fileOf(profile: ProfileOwner): string {
  return join(profile.folder, 'standards.sealed')
}
