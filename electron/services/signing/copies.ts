import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256 as digest, time } from '#shared/format/values.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeStreamSafely } from '../files/write.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { nameOf } from '../profiles/keys.ts'
import { readSealed } from '../profiles/sealedFile.ts'
import { bytesOf, readEntries, writeEntry } from '../sealed/entries.ts'
import { openStream, sealStream, Unsealable } from '../sealed/stream.ts'
import type { SignedFiles } from './kind.ts'

const label = 'tic-review/signed-copy@2'

/** What the copy is of: its first entry. */
const aboutSchema = z.strictObject({
  /** digest of the result */
  sha256: digest,
  /** when the files were last written outside, verified; a review may be wiped only then */
  exportedAt: time.optional(),
})

/** How copies were kept before: one JSON value, the files in base64. */
const copy1Schema = aboutSchema.extend({
  format: z.literal('tic-review/signed-copy@1'),
  json: z.string(),
  pdf: z.string(),
  xlsx: z.string(),
})

export interface SignedCopy {
  /** digest of the result */
  readonly sha256: string
  readonly sheet: SignedFiles
  readonly exportedAt?: string
}

/** Keeps the signed files of a review under the profile's key, to look at, print and hand out again; the latest lock only. */
export async function keepCopy(profile: ProfileOwner, review: string, copy: SignedCopy): Promise<Result<void>> {
  const { sha256, sheet, exportedAt } = copy
  try {
    await mkdir(join(profile.folder, 'signed'), { recursive: true })
  } catch {
    return refuse({ code: 'profile.folder', name: profile.folder })
  }
  const about = Buffer.from(JSON.stringify({ sha256, ...(exportedAt !== undefined && { exportedAt }) }))
  const entries = { about, json: sheet.json, pdf: sheet.pdf, xlsx: sheet.xlsx }
  return writeStreamSafely(
    copyFile(profile, review),
    (sink) =>
      sealStream(sink, profile.key('files'), label, async (content) => {
        for (const [name, bytes] of Object.entries(entries)) await writeEntry(content, name, bytes.length, [bytes])
      }),
    { force: true },
  )
}

/** The stored copy, if it is that of the requested result. Faults: `profile.damaged`, `file.notReadable`. */
export async function readCopy(profile: ProfileOwner, review: string, sha256: string): Promise<Result<SignedCopy | undefined>> {
  const file = copyFile(profile, review)
  const found = (await readCopy2(profile, file)) ?? (await readCopy1(profile, file))
  if (!found.ok || found.value?.sha256 === sha256) return found
  return ok(undefined)
}

/** `undefined` where the file is not of this format; a missing file means no copy. */
async function readCopy2(profile: ProfileOwner, file: string): Promise<Result<SignedCopy | undefined> | undefined> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? ('none' as const) : undefined))
  if (handle === 'none') return ok(undefined)
  if (handle === undefined) return refuse({ code: 'file.notReadable', name: file })
  try {
    const head = Buffer.alloc(label.length + 1)
    await handle.read(head, 0, head.length, 0)
    if (head.toString('latin1') !== `${label}\n`) return undefined
    const parts = new Map<string, Uint8Array>()
    for await (const entry of readEntries(openStream(handle, 0, profile.key('files'), label))) parts.set(entry.name, await bytesOf(entry))
    const about = aboutSchema.safeParse(JSON.parse(new TextDecoder().decode(parts.get('about') ?? new Uint8Array())))
    const [json, pdf, xlsx] = [parts.get('json'), parts.get('pdf'), parts.get('xlsx')]
    return about.success && json && pdf && xlsx
      ? ok({ sha256: about.data.sha256, sheet: { json, pdf, xlsx }, ...exportedOf(about.data) })
      : refuse({ code: 'profile.damaged', name: file })
  } catch (error) {
    if (error instanceof Unsealable || error instanceof SyntaxError) return refuse({ code: 'profile.damaged', name: file })
    throw error
  } finally {
    await handle.close()
  }
}

async function readCopy1(profile: ProfileOwner, file: string): Promise<Result<SignedCopy | undefined>> {
  const read = await readSealed(file, profile.key('files'))
  if (!read.ok) return read
  const parsed = copy1Schema.safeParse(read.value)
  if (!parsed.success) return refuse({ code: 'profile.damaged', name: file })
  const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  const { sha256, json, pdf, xlsx } = parsed.data
  return ok({ sha256, sheet: { json: decode(json), pdf: decode(pdf), xlsx: decode(xlsx) }, ...exportedOf(parsed.data) })
}

function exportedOf({ exportedAt }: { readonly exportedAt?: string | undefined }): { readonly exportedAt?: string } {
  return exportedAt === undefined ? {} : { exportedAt }
}

export function copyFile(profile: Pick<ProfileOwner, 'folder' | 'key'>, review: string): string {
  return join(profile.folder, 'signed', `${nameOf(profile, review)}.sealed`)
}
