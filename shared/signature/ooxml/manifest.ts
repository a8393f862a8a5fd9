import { utf8 } from '../bytes.ts'
import { digest } from '../webcrypto.ts'
import { escapeAttribute } from '../xml.ts'
import {
  type ContentTypes,
  contentTypeOf,
  isRelations,
  originRelation,
  type Relationship,
  readRelations,
  relationsNamespace,
  rootRelations,
  signableParts,
} from './package.ts'
import type { Parts } from './zip.ts'

/** One part under a signature. `relationships` are the Ids covered, for a .rels part only. */
export interface ManifestEntry {
  readonly uri: string
  readonly digest: Uint8Array
  readonly relationships?: readonly string[]
}

/** The manifest that covers the whole workbook: every part, every relationship. `undefined` when a part cannot be covered. */
export async function makeManifest(parts: Parts, types: ContentTypes): Promise<readonly ManifestEntry[] | undefined> {
  const entries: ManifestEntry[] = []
  for (const name of signableParts(parts)) {
    const type = contentTypeOf(types, name)
    const content = parts.get(name)!
    if (!type) return undefined
    const uri = `/${name}?ContentType=${type}`
    if (!isRelations(name)) {
      entries.push({ uri, digest: await digest('SHA-256', content) })
      continue
    }
    const covered = readRelations(content)?.filter((relation) => name !== rootRelations || relation.type !== originRelation)
    if (!covered) return undefined
    const sorted = [...covered].sort((one, other) => (one.id < other.id ? -1 : 1))
    const canonical = utf8(relationshipsXml(sorted))
    entries.push({ uri, digest: await digest('SHA-256', canonical), relationships: sorted.map((relation) => relation.id) })
  }
  return entries
}

/** The relationship transform (ISO/IEC 29500-2 § 13.2.4.24) followed by C14N. */
function relationshipsXml(relations: readonly Relationship[]): string {
  const lines = relations.map(({ id, target, mode, type }) => {
    const [i, t, y] = [id, target, type].map(escapeAttribute)
    return `<Relationship Id="${i}" Target="${t}" TargetMode="${mode}" Type="${y}"></Relationship>`
  })
  return `<Relationships xmlns="${relationsNamespace}">${lines.join('')}</Relationships>`
}
