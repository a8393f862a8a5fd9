import { inCodeOrder } from '#shared/format/codes.ts'
import type { Fault } from '#shared/text/fault.ts'
import { sha256Of } from '../files/digest.ts'
import { type BagInfo, type BagKind, readBagInfo } from './bagInfo.ts'
import { declarationFaults } from './declaration.ts'
import { readEntry } from './entryData.ts'
import { visible } from './entryFaults.ts'
import type { HashedEntry } from './hashEntries.ts'
import { manifestBytes, tagFileBytes } from './limits.ts'
import { type Manifest, readManifest } from './manifest.ts'
import type { Source } from './source.ts'
import { strayOf, strayWords } from './strayFiles.ts'
import type { PlacedEntry } from './zipEntry.ts'

/** The bag's files by their path below the base folder, in NFC. */
export type BagFiles = ReadonlyMap<string, PlacedEntry>

/** The content of the tag files, and the faults found without the payload. */
export interface TagFiles {
  readonly manifest: Manifest
  readonly info: BagInfo
  readonly tagManifest?: Uint8Array
  readonly signature?: Uint8Array
  /** SHA-256 of the tag manifest's bytes */
  readonly packageDigest?: string
  /** one list for each step, in the order of the checks */
  readonly opening: readonly Fault[]
  readonly infoFaults: readonly Fault[]
}

export const names = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  signature: 'signature.p7s',
  fetch: 'fetch.txt',
} as const

const listed: readonly string[] = [names.declaration, names.info, names.manifest]
const known: ReadonlySet<string> = new Set([...listed, names.tagManifest, names.signature])

/** All files are in one top folder; the map has their paths below it. */
export function readBaseFolder(files: readonly PlacedEntry[]): { readonly files: BagFiles; readonly faults: readonly Fault[] } {
  const named = files.map((file) => ({ file, name: file.name.normalize('NFC') }))
  const loose = named.filter(({ name }) => !name.includes('/'))
  const bases = new Set(named.filter(({ name }) => name.includes('/')).map(({ name }) => name.slice(0, name.indexOf('/'))))
  const base = [...bases].find((folder) => named.some(({ name }) => name === `${folder}/${names.declaration}`)) ?? [...bases][0]
  const others = [...bases].filter((folder) => folder !== base)
  if (base === undefined || others.length > 0 || loose.length > 0) {
    const isFlat = loose.some(({ name }) => name === names.declaration)
    const told = isFlat ? loose.map(({ name }) => name) : [...others.map((name) => `${name}/`), ...loose.map(({ name }) => name)]
    return { files: new Map(), faults: (told.length > 0 ? told : ['']).map((name) => baseFault(name, isFlat)) }
  }
  return { files: new Map(named.map(({ file, name }) => [name.slice(base.length + 1), file])), faults: [] }
}

/** Lists what is beside the package's own folder, which is the one with bagit.txt. */
function baseFault(name: string, isFlat: boolean): Fault {
  const fault = { code: 'bag.base-folder', name: visible(name) }
  if (isFlat) return { ...fault, words: 'bag.base-folder.flat' }
  if (name === 'META-INF/') return { ...fault, words: 'bag.base-folder.jar' }
  return strayOf(name) === 'macos' ? { ...fault, words: 'bag.base-folder.macos' } : { ...fault, ...strayWords(name) }
}

/** Reads the tag files and makes the checks that need no payload. */
export async function readTagFiles(source: Source, files: BagFiles, kind: BagKind): Promise<TagFiles> {
  const read = async (name: string, limit: number) => {
    const entry = files.get(name)
    if (entry === undefined) return undefined
    return entry.size > limit ? ('too-large' as const) : (await readEntry(source, entry)).bytes
  }
  const small = async (name: string) => {
    const bytes = await read(name, tagFileBytes)
    return bytes === 'too-large' ? undefined : bytes
  }
  const [declaration, info, signature] = [await small(names.declaration), await small(names.info), await small(names.signature)]
  const manifestFile = await read(names.manifest, manifestBytes)
  const tagManifestFile = await read(names.tagManifest, manifestBytes)
  const missing: Fault[] = []
  if (manifestFile === undefined) missing.push({ code: 'bag.manifest-missing' })
  if (tagManifestFile === undefined) missing.push({ code: 'bag.tagmanifest-missing' })
  const tagManifest = parse(
    tagManifestFile,
    names.tagManifest,
    (path) => !path.includes('/') && path !== names.tagManifest && path !== names.signature,
  )
  const manifest = parse(manifestFile, names.manifest, (path) => path.startsWith('data/'))
  const bagInfo = readBagInfo(info, kind)
  const tagBytes = tagManifestFile instanceof Uint8Array ? tagManifestFile : undefined
  return {
    manifest,
    info: bagInfo,
    tagManifest: tagBytes,
    signature: files.has(names.signature) ? (signature ?? new Uint8Array()) : undefined,
    packageDigest: tagBytes && sha256Of(tagBytes),
    opening: [
      ...declarationFaults(declaration),
      ...missing,
      ...inCodeOrder(unknownFaults(files)),
      ...inCodeOrder([...tagManifest.faults, ...(tagBytes ? tagListFaults(tagManifest, files) : [])]),
    ],
    infoFaults: bagInfo.faults,
  }

  function parse(bytes: Uint8Array | 'too-large' | undefined, name: string, allowed: (path: string) => boolean): Manifest {
    if (bytes === undefined) return { digests: new Map(), faults: [] }
    if (bytes === 'too-large') return { digests: new Map(), faults: [{ code: 'bag.manifest-line', name, at: '1' }] }
    return readManifest(bytes, name, allowed)
  }
}

/** Tag files whose content is not the one the tag manifest names. */
export function tagDigestFaults(tags: TagFiles, hashed: ReadonlyMap<string, HashedEntry>): readonly Fault[] {
  if (tags.tagManifest === undefined) return []
  const { digests } = readManifest(tags.tagManifest, names.tagManifest, () => true)
  const faults: Fault[] = []
  for (const [name, digest] of digests) {
    const entry = name.includes('/') ? undefined : hashed.get(name)
    if (entry !== undefined && known.has(name) && entry.sha256 !== digest) faults.push({ code: 'bag.tag-digest-mismatch', name })
  }
  return faults
}

function unknownFaults(files: BagFiles): readonly Fault[] {
  const faults: Fault[] = []
  for (const name of files.keys()) {
    if (name === names.fetch) faults.push({ code: 'bag.fetch', name })
    else if (!name.startsWith('data/') && !known.has(name)) faults.push({ code: 'bag.tag-file-unknown', ...strayWords(name), name })
  }
  return faults
}

function tagListFaults(tagManifest: Manifest, files: BagFiles): readonly Fault[] {
  const faults: Fault[] = []
  for (const name of tagManifest.digests.keys()) if (!files.has(name)) faults.push({ code: 'bag.tag-missing', name })
  for (const name of listed) if (files.has(name) && !tagManifest.digests.has(name)) faults.push({ code: 'bag.tag-unlisted', name })
  return faults
}
