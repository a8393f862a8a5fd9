import { utf8Text } from '../bytes.ts'
import { readXml, type XmlElement } from '../xml.ts'
import type { Parts } from './zip.ts'

/** Open Packaging Conventions: what a part is, and what it points to. */
export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly mode: 'Internal' | 'External'
}

export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>
  readonly overrides: ReadonlyMap<string, string>
}

export const contentTypesName = '[Content_Types].xml'
export const rootRelations = '_rels/.rels'
export const signatureFolder = '_xmlsignatures/'
export const originRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin'
export const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const typesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types'

export function isRelations(name: string): boolean {
  return /(^|\/)_rels\/[^/]*\.rels$/.test(name)
}

/** The relationships of a .rels part in their order; `undefined` when it holds anything else, or an Id twice. */
export function readRelations(part: Uint8Array | undefined): readonly Relationship[] | undefined {
  const root = readPart(part, 'Relationships', relationsNamespace)
  if (!root) return undefined
  const relations = new Map<string, Relationship>()
  for (const child of root.children) {
    const relation = readRelation(child)
    if (!relation || relations.has(relation.id)) return undefined
    relations.set(relation.id, relation)
  }
  return [...relations.values()]
}

/** Defaults by extension, overrides by part name; `undefined` when malformed or when an entry stands twice. */
export function readContentTypes(part: Uint8Array | undefined): ContentTypes | undefined {
  const root = readPart(part, 'Types', typesNamespace)
  if (!root) return undefined
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  for (const child of root.children) {
    const [list, key] = child.name === 'Default' ? [defaults, 'Extension'] : [overrides, 'PartName']
    const name = child.attributes.get(key)?.toLowerCase()
    const type = child.attributes.get('ContentType')
    const isEntry = (child.name === 'Default' || child.name === 'Override') && child.attributes.size === 2 && child.children.length === 0
    if (!isEntry || !name || !type || list.has(name)) return undefined
    list.set(name, type)
  }
  return { defaults, overrides }
}

export function contentTypeOf(types: ContentTypes, name: string): string | undefined {
  return types.overrides.get(`/${name}`.toLowerCase()) ?? types.defaults.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

/** The parts a signature must cover: all but the content types and the signatures' own. */
export function signableParts(parts: Parts): readonly string[] {
  return [...parts.keys()].filter((name) => name !== contentTypesName && !name.startsWith(signatureFolder)).sort()
}

function readPart(part: Uint8Array | undefined, name: string, namespace: string): XmlElement | undefined {
  const text = part && utf8Text(part)
  const root = text === undefined ? undefined : readXml(text)
  const isIt = root?.name === name && root.attributes.get('xmlns') === namespace && root.attributes.size === 1
  return isIt && root.text.trim() === '' ? root : undefined
}

function readRelation(element: XmlElement): Relationship | undefined {
  const known = ['Id', 'Type', 'Target', 'TargetMode']
  const of = (name: string) => element.attributes.get(name)
  const [id, type, target, mode = 'Internal'] = known.map(of)
  if (
    element.name !== 'Relationship' ||
    element.children.length > 0 ||
    [...element.attributes.keys()].some((name) => !known.includes(name))
  )
    return undefined
  if (!id || !type || target === undefined || (mode !== 'Internal' && mode !== 'External')) return undefined
  return { id, type, target, mode }
}
