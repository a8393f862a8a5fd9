import type { OfficePackage } from '../officePackage.ts'
import type { XmlNode } from '../xmlTree.ts'
import { collect, type NoteKind, type Notes } from './context.ts'

const parts: Readonly<Record<NoteKind, readonly [type: string, element: string]>> = {
  footnote: ['footnotes', 'w:footnote'],
  endnote: ['endnotes', 'w:endnote'],
  comment: ['comments', 'w:comment'],
}

/** Footnotes, endnotes and comments of a document. Each is read where the text names it, and numbered in that order. */
export function readNotes(office: OfficePackage, main: string): Notes {
  const counts = { footnote: 0, endnote: 0, comment: 0 }
  const sources = new Map<NoteKind, { readonly part: string; readonly byId: ReadonlyMap<string, XmlNode> }>()
  const source = (kind: NoteKind) => {
    const known = sources.get(kind)
    if (known) return known
    const [type, element] = parts[kind]
    const part = [...office.relations(main).values()].find((one) => one.type === type)?.target ?? ''
    const byId = new Map<string, XmlNode>()
    for (const node of office.xml(part)?.children ?? []) if (node.name === element) byId.set(node.attributes['w:id'] ?? '', node)
    const found = { part, byId }
    sources.set(kind, found)
    return found
  }
  const taken = new Map<string, string>()
  return {
    take(kind, id, context) {
      // a note is read once, however often the text names it
      const known = taken.get(`${kind} ${id}`)
      if (known !== undefined) return known
      const { part, byId } = source(kind)
      const node = byId.get(id)
      if (node === undefined || context.part === part) return undefined
      const label = marks[kind](++counts[kind])
      taken.set(`${kind} ${id}`, label)
      const held = collect(context.sink)
      context.readBlocks(node, { ...context, part, sink: held, fields: [], change: undefined })
      const author = kind === 'comment' ? ` ${node.attributes['w:author'] ?? ''}`.trimEnd() : ''
      context.sink.note(kind, { kind: 'aside', role: kind, title: `${label}${author}`, blocks: held.blocks })
      return label
    },
  }
}

const marks: Readonly<Record<NoteKind, (count: number) => string>> = {
  footnote: (count) => `[${count}]`,
  endnote: (count) => `[${count}]`,
  comment: (count) => `[※${count}]`,
}
