import { below, child, within, type XmlNode } from '../xmlTree.ts'

/** A placeholder by its kind and number, as slides, layouts and masters name it. */
export interface Placeholder {
  readonly type: string
  readonly index: string | undefined
}

export function placeholderOf(shape: XmlNode): Placeholder | undefined {
  const facts = shape.children.find(({ name }) => name.startsWith('p:nv') && name.endsWith('Pr'))
  const holder = within(facts, 'p:nvPr', 'p:ph')?.attributes
  return holder && { type: holder.type ?? 'body', index: holder.idx }
}

export function isTitle({ type }: Placeholder): boolean {
  return type === 'title' || type === 'ctrTitle'
}

/** The shapes of a layout or master that a slide's placeholder takes its place and styles from. */
export function sourcesOf(holder: Placeholder, layout: XmlNode | undefined, master: XmlNode | undefined): readonly XmlNode[] {
  const inLayout = shapesIn(layout).find((shape) => {
    const own = placeholderOf(shape)
    return own && (holder.index !== undefined && own.index !== undefined ? own.index === holder.index : kindOf(own) === kindOf(holder))
  })
  const kind = kindOf((inLayout && placeholderOf(inLayout)) ?? holder)
  const inMaster = shapesIn(master).find((shape) => {
    const own = placeholderOf(shape)
    return own && kindOf(own) === kind
  })
  return [inMaster, inLayout].filter((shape) => shape !== undefined)
}

/** A master has one body for every kind of content. */
function kindOf(holder: Placeholder): string {
  if (isTitle(holder)) return 'title'
  return ['dt', 'ftr', 'sldNum', 'hdr'].includes(holder.type) ? holder.type : 'body'
}

function shapesIn(part: XmlNode | undefined): readonly XmlNode[] {
  return below(child(part, 'p:cSld'), 'p:sp')
}
