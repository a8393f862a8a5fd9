import { posix } from 'node:path'
import { decodeText } from '../../decodeText.ts'
import { TooLarge as PartsTooLarge } from '../../workbook/limits.ts'
import { unpackParts } from '../../workbook/unpackParts.ts'
import { Damaged, TooLarge } from '../budget.ts'
import { readTree, type XmlNode, type XmlStream } from './xmlTree.ts'

export interface Relation {
  /** the last word of the type's address: image, header, slide */
  readonly type: string
  /** path of the part in the package; `undefined` for an address outside, which is never followed */
  readonly target: string | undefined
}

/** The parts of an OOXML package (ECMA-376 part 2). A part is unpacked when it is asked for. */
export interface OfficePackage {
  readonly names: ReadonlySet<string>
  /** a part as XML; `undefined` where it is absent or not well-formed */
  xml(path: string | undefined, stream?: XmlStream): XmlNode | undefined
  bytes(path: string): Uint8Array | undefined
  relations(path: string): ReadonlyMap<string, Relation>
  /** the main part, by the package's own relation */
  readonly main: string
  /** the content type of the main part, which tells a text from a presentation */
  readonly mainType: string
}

/** Bytes of one part, and of all that are unpacked for the text. */
const limits = { part: 48 * 2 ** 20, all: 96 * 2 ** 20 } as const

/** Opens the directory of a package. Throws `Damaged` where it is no ZIP with a main part, `TooLarge` beyond its limits. */
export function openOfficePackage(file: Uint8Array): OfficePackage {
  const names = new Set<string>()
  if (!take((name) => void names.add(name))) throw new Damaged()
  const folded = new Map([...names].map((name) => [name.toLowerCase(), name]))
  let left: number = limits.all
  const known = new Map<string, ReadonlyMap<string, Relation>>()
  const office: OfficePackage = {
    names,
    bytes(path) {
      const name = folded.get(path.replace(/^\//u, '').toLowerCase())
      if (name === undefined) return undefined
      const part = take((one) => one === name)?.get(name)
      if (part && part.length > limits.part) throw new TooLarge()
      return part
    },
    xml(path, stream) {
      const bytes = path === undefined ? undefined : office.bytes(path)
      if (!bytes) return undefined
      left -= bytes.length
      if (left < 0) throw new TooLarge()
      return readTree(decodeText(bytes, declaredWide(bytes)).text, stream)
    },
    relations(path) {
      const found = known.get(path) ?? readRelations(office, path)
      known.set(path, found)
      return found
    },
    get main() {
      const main = [...office.relations('').values()].find(({ type }) => type === 'officeDocument')?.target
      if (main === undefined) throw new Damaged()
      return main
    },
    get mainType() {
      const types = office.xml('[Content_Types].xml')?.children ?? []
      const path = `/${office.main}`.toLowerCase()
      return types.find(({ attributes }) => attributes.PartName?.toLowerCase() === path)?.attributes.ContentType ?? ''
    },
  }
  return office

  function take(wanted: (name: string) => unknown) {
    try {
      return unpackParts(file, (name) => wanted(name) === true)
    } catch (error) {
      throw error instanceof PartsTooLarge ? new TooLarge() : error
    }
  }
}

/** Office files are UTF-8 or UTF-16; only the latter is told by its bytes. */
function declaredWide(bytes: Uint8Array): 'utf-8' | undefined {
  return (bytes[0] ?? 0) >= 0xfe || bytes[0] === 0 || bytes[1] === 0 ? undefined : 'utf-8'
}

function readRelations(office: OfficePackage, path: string): ReadonlyMap<string, Relation> {
  const folder = posix.dirname(path)
  const root = office.xml(posix.join(path === '' ? '' : folder, '_rels', `${posix.basename(path)}.rels`))
  const relations = new Map<string, Relation>()
  for (const { name, attributes } of root?.children ?? []) {
    if (name !== 'Relationship' || attributes.Id === undefined) continue
    const isOutside = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    const inside = target.startsWith('/') ? target.slice(1) : posix.join(path === '' ? '' : folder, target)
    relations.set(attributes.Id, {
      type: posix.basename(attributes.Type ?? ''),
      target: isOutside || inside.startsWith('..') ? undefined : inside,
    })
  }
  return relations
}
