import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { documentsDigest } from './digest.ts'
import type { Centre, DocumentOrder } from './inputs.ts'
import { makePdfDocument } from './pdf/pdfDocument.ts'
import { makeCollage, scenes } from './picture/collage.ts'
import { makeSheetDocument } from './sheet/sheetDocument.ts'
import { makeStatement } from './statement.ts'

/** Makes one document of the list. The same centre and order give the same bytes. */
export async function makeDocument(centre: Centre, order: DocumentOrder): Promise<Uint8Array> {
  switch (order.kind) {
    case 'pdf':
      return makePdfDocument(centre, order)
    case 'xlsx':
      return makeSheetDocument(centre, order)
    case 'jpg':
      return makeCollage(centre, order)
    case 'txt':
      return makeStatement(centre, order)
  }
}

/**
 * The folder that holds a centre's documents under their paths (`files/…`), made anew only when the generator or the
 * centre's facts changed. `made` tells whether it was.
 */
export async function documentsFolder(centre: Centre, cache: string): Promise<{ readonly folder: string; readonly made: boolean }> {
  const folder = join(cache, `${centre.key}-${documentsDigest(centre.key).slice(0, 24)}`)
  if (existsSync(folder)) return { folder, made: false }
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  for (const order of centre.orders) writeBelow(draft, order.path, await makeDocument(centre, order))
  for (const { path, bytes } of sitePhotos(centre)) writeBelow(draft, path, bytes)
  removeOlder(centre, cache, draft)
  renameSync(draft, folder)
  return { folder, made: true }
}

/** Photographs such as an expert takes on site, `photos/A001-….jpg`: they belong to no package. */
export function sitePhotos(centre: Centre): { readonly path: string; readonly bytes: Uint8Array }[] {
  return scenes(centre, 1600, 1067).map(({ name, picture }, index) => ({
    path: `photos/A00${index + 1}-${name}.jpg`,
    bytes: picture.jpeg(80),
  }))
}

export function writeBelow(folder: string, path: string, bytes: Uint8Array): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

/** Copies the photographs into `to`. */
export function copyPhotos(from: string, to: string): void {
  for (const name of readdirSync(join(from, 'photos'))) writeBelow(to, name, readFileSync(join(from, 'photos', name)))
}

export function copyDocuments(from: string, to: string, centre: Centre): void {
  for (const order of centre.orders) writeBelow(to, order.path, readFileSync(join(from, order.path)))
}

function removeOlder(centre: Centre, cache: string, draft: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (name.startsWith(`${centre.key}-`) && path !== draft) rmSync(path, { recursive: true, force: true })
  }
}
