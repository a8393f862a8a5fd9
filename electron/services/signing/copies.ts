import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256 as digest, time } from '#shared/format/values.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'
import type { SignedSheet } from '../review/index.ts'

const copySchema = z.strictObject({
  format: z.literal('tic-review/signed-copy@1'),
  sha256: digest,
  /** base64 */
  json: z.string(),
  pdf: z.string(),
  xlsx: z.string(),
  /** when the files were last written outside, verified; a review may be wiped only then */
  exportedAt: time.optional(),
})

export interface SignedCopy {
  /** digest of the result */
  readonly sha256: string
  readonly sheet: SignedSheet
  readonly exportedAt?: string
}

/** Keeps the signed files of a review under the profile's key, to look at, print and hand out again; the latest lock only. */
export async function keepCopy(profile: ProfileOwner, review: string, copy: SignedCopy): Promise<Result<void>> {
  const { sha256, sheet, exportedAt } = copy
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  try {
    await mkdir(join(profile.folder, 'signed'), { recursive: true })
  } catch {
    return refuse({ code: 'profile.folder', name: profile.folder })
  }
  const value: z.infer<typeof copySchema> = {
    format: 'tic-review/signed-copy@1',
    sha256,
    json: encode(sheet.json),
    pdf: encode(sheet.pdf),
    xlsx: encode(sheet.xlsx),
    ...(exportedAt === undefined ? {} : { exportedAt }),
  }
  return writeSealed(copyFile(profile, review), profile.key('files'), value)
}

/** The copy kept, if it is that of the result asked for. */
export async function readCopy(profile: ProfileOwner, review: string, sha256: string): Promise<Result<SignedCopy | undefined>> {
  const file = copyFile(profile, review)
  const read = await readSealed(file, profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return ok(undefined)
  const parsed = copySchema.safeParse(read.value)
  if (!parsed.success) return refuse({ code: 'profile.damaged', name: file })
  if (parsed.data.sha256 !== sha256) return ok(undefined)
  const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  const { json, pdf, xlsx, exportedAt } = parsed.data
  const sheet = { json: decode(json), pdf: decode(pdf), xlsx: decode(xlsx) }
  return ok({ sha256, sheet, ...(exportedAt === undefined ? {} : { exportedAt }) })
}

export function copyFile(profile: ProfileOwner, review: string): string {
  return join(profile.folder, 'signed', `${review}.sealed`)
}
