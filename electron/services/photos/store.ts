import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { photosFit } from '#shared/review/photoRoom.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { sha256Of } from '../files/sha256.ts'
import { writeFileSafely } from '../files/write.ts'
import { nameOf, open, seal } from '../profiles/keys.ts'
import type { OpenProfile } from '../profiles/store.ts'
import { type PictureKind, pictureKind } from './pictureKind.ts'

/** Maximum size of a photo, in bytes. */
export const largestPhoto = 20 * 1024 * 1024

export interface KeptPhoto {
  readonly type: PictureKind
  readonly sha256: string
  readonly bytes: number
}

/** The photos of a sheet by attachment id. */
export type SheetPhotos = Readonly<Record<string, { readonly bytes: number } | undefined>>

export type Owner = Pick<OpenProfile, 'folder' | 'key'>

/**
 * Keeps a picked photo under the profile's key; the same photo twice is kept once.
 * `beside`: the photos the sheet already has. Faults: `photo.size` (over 20 MB), `photo.together` (all over 200 MB), `photo.kind` (neither JPEG nor PNG, or truncated), `file.*`.
 */
export async function keepPhoto(owner: Owner, review: string, file: string, beside: SheetPhotos = {}): Promise<Result<KeptPhoto>> {
  const read = await readPicked(file)
  if (!read.ok) return read
  if (!photosFit(beside, read.value.length)) return refuse({ code: 'photo.together', name: file })
  const type = pictureKind(read.value)
  if (type === undefined) return refuse({ code: 'photo.kind', name: file })
  const sha256 = sha256Of(read.value)
  const folder = photoFolder(owner, review)
  try {
    await mkdir(folder, { recursive: true })
  } catch {
    return refuse({ code: 'profile.folder', name: folder })
  }
  const kept = await writeFileSafely(photoFile(owner, review, sha256), seal(owner.key('files'), read.value, roleOf(sha256)), {
    force: true,
  })
  return kept.ok ? ok({ type, sha256, bytes: read.value.length }) : kept
}

/** A kept photo's bytes as they came. Faults: `photo.missing`, `photo.damaged` (altered, or another person's). */
export async function readPhoto(
  owner: Owner,
  review: string,
  sha256: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly kind: PictureKind }>> {
  let sealed: Uint8Array
  try {
    sealed = await readFile(photoFile(owner, review, sha256))
  } catch {
    return refuse({ code: 'photo.missing', name: sha256 })
  }
  const bytes = open(owner.key('files'), sealed, roleOf(sha256)) ?? open(owner.key('files'), sealed)
  const kind = bytes && sha256Of(bytes) === sha256 ? pictureKind(bytes) : undefined
  return bytes && kind ? ok({ bytes, kind }) : refuse({ code: 'photo.damaged', name: sha256 })
}

/** The bytes of a sheet's photos by attachment id, for signing. Every one must be there. */
export async function photosOf(
  owner: Owner,
  review: string,
  attachments: Readonly<Record<string, { readonly sha256: string } | undefined>>,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const found = new Map<string, Uint8Array>()
  for (const [id, attachment] of Object.entries(attachments)) {
    if (attachment === undefined) continue
    const photo = await readPhoto(owner, review, attachment.sha256)
    if (!photo.ok) return photo
    found.set(id, photo.value.bytes)
  }
  return ok(found)
}

async function readPicked(file: string): Promise<Result<Uint8Array>> {
  try {
    if ((await stat(file)).size > largestPhoto) return refuse({ code: 'photo.size', name: file })
    return ok(await readFile(file))
  } catch {
    return refuse({ code: 'file.notReadable', name: file })
  }
}

/** The folder of a review's photos; neither its name nor a photo's name reveals the content. */
export function photoFolder(owner: Owner, review: string): string {
  return join(owner.folder, 'reviews', `${nameOf(owner, review)}.photos`)
}

export function photoFile(owner: Owner, review: string, sha256: string): string {
  return join(photoFolder(owner, review), nameOf(owner, sha256))
}

function roleOf(sha256: string): string {
  return `photo ${sha256}`
}
