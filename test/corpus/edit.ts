import { concat, fromLatin1, indexOfBytes } from '#shared/signature/bytes.ts'
import { makeManifest } from '#shared/signature/ooxml/manifest.ts'
import { readContentTypes } from '#shared/signature/ooxml/package.ts'
import { readZip, writeZip } from '#shared/signature/ooxml/zip.ts'
import type { PdfObject } from '#shared/signature/pdf/objects.ts'
import { type Revision, readRevisions } from '#shared/signature/pdf/revisions.ts'
import { type Written, write, writeUpdate } from '#shared/signature/pdf/update.ts'

/** The bytes with the one place `from` replaced; a text that is not there, or there twice unless allowed, is our own mistake. */
export function replaceOnce(bytes: Uint8Array, from: string, to: string, start = 0): Uint8Array {
  const at = indexOfBytes(bytes, new TextEncoder().encode(from), start)
  if (at < 0) throw new Error(`not found: ${from}`)
  return concat(bytes.subarray(0, at), new TextEncoder().encode(to), bytes.subarray(at + new TextEncoder().encode(from).length))
}

export function flip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = copy[at]! ^ 1
  return copy
}

/** The position of the text, at or after `start`. */
export function placeOf(bytes: Uint8Array, text: string, start = 0): number {
  const at = indexOfBytes(bytes, fromLatin1(text), start)
  if (at < 0) throw new Error(`not found: ${text}`)
  return at
}

/** Appends an ordinary, unsigned revision. */
export function append(bytes: Uint8Array, change: (last: Revision) => readonly Written[]): Uint8Array {
  const last = lastRevision(bytes)
  return concat(bytes, writeUpdate(last, bytes.length, bytes.at(-1) === 10, change(last)))
}

export function lastRevision(bytes: Uint8Array): Revision {
  const last = readRevisions(bytes).revisions.at(-1)
  if (!last) throw new Error('not readable')
  return last
}

/** The object with some entries set. */
export function withEntries(revision: Revision, number: number, changes: Readonly<Record<string, PdfObject>>): Written {
  const object = revision.objects.get(number)
  if (typeof object !== 'object' || object === null || (object.kind !== 'dict' && object.kind !== 'stream'))
    throw new Error('no dictionary')
  return write(number, { ...object, entries: new Map([...object.entries, ...Object.entries(changes)]) })
}

/** The number of the first object with this value under this key. */
export function numberOf(revision: Revision, key: string, value: string): number {
  for (const [number, object] of revision.objects)
    if (typeof object === 'object' && object !== null && (object.kind === 'dict' || object.kind === 'stream')) {
      const entry = object.entries.get(key)
      if (typeof entry === 'object' && entry !== null && entry.kind === 'name' && entry.name === value) return number
    }
  throw new Error(`no object with /${key} /${value}`)
}

/** The workbook with its parts changed and packed again. */
export function editParts(bytes: Uint8Array, edit: (parts: Map<string, Uint8Array>) => void): Uint8Array {
  const parts = readZip(bytes, { folders: true })
  if (!parts) throw new Error('not a workbook')
  const copy = new Map(parts)
  edit(copy)
  return writeZip(copy)
}

/** One part changed as text; a change without effect is a mistake of the specimen. */
export function editText(
  parts: Map<string, Uint8Array>,
  name: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): void {
  const text = new TextDecoder().decode(parts.get(name))
  const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to)
  if (changed === text) throw new Error(`${name} does not have ${from}`)
  parts.set(name, new TextEncoder().encode(changed))
}

/** The digest entries a signature over the parts would carry. */
export async function manifestOf(parts: ReadonlyMap<string, Uint8Array>) {
  const types = readContentTypes(parts.get('[Content_Types].xml'))
  const manifest = types && (await makeManifest(parts, types))
  if (!manifest) throw new Error('cannot be signed')
  return manifest
}
