import type { Block } from '#shared/evidence/flow.ts'
import { chartBlocks } from '../chartTable.ts'
import { diagramBlocks } from '../diagramText.ts'
import { pictureOf, pixels } from '../pictures.ts'
import { child, childrenOf, within, type XmlNode } from '../xmlTree.ts'
import { type Context, collect } from './context.ts'

/** Pictures, text boxes, charts and diagrams of a drawing, in the file's order (20.4, and VML of part 4). */
export function drawnBlocks(node: XmlNode, context: Context): readonly Block[] {
  const found: Block[] = []
  look(node, context, found, { width: 0, height: 0, words: undefined })
  return found
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly words: string | undefined
}

function look(node: XmlNode, context: Context, found: Block[], frame: Frame): void {
  switch (node.name) {
    case 'mc:AlternateContent': {
      // both say the same: the newer form, and the older one only where the newer holds nothing that is drawn
      const choice = childrenOf(node, 'mc:Choice').flatMap((one) => drawnBlocks(one, context))
      const fallback = child(node, 'mc:Fallback')
      if (choice.length > 0) found.push(...choice)
      else if (fallback) look(fallback, context, found, frame)
      return
    }
    case 'w:txbxContent': {
      const box = collect(context.sink)
      context.readBlocks(node, { ...context, sink: box, fields: [] })
      if (box.blocks.length > 0) found.push({ kind: 'aside', role: 'box', title: '', blocks: box.blocks })
      return
    }
    case 'pic:pic': {
      const blip = within(node, 'pic:blipFill', 'a:blip')?.attributes
      const size = within(node, 'pic:spPr', 'a:xfrm', 'a:ext')?.attributes
      picture(blip?.['r:embed'], blip?.['r:link'], {
        ...frame,
        width: pixels(size?.cx) || frame.width,
        height: pixels(size?.cy) || frame.height,
      })
      return
    }
    case 'v:imagedata':
      picture(node.attributes['r:id'], undefined, frame)
      return
    case 'c:chart': {
      const blocks = chartBlocks(context.office.xml(target(node.attributes['r:id'])))
      if (blocks.length > 0) found.push({ kind: 'aside', role: 'chart', title: '', blocks })
      return
    }
    case 'dgm:relIds': {
      const blocks = diagramBlocks(context.office.xml(target(node.attributes['r:dm'])))
      if (blocks.length > 0) found.push({ kind: 'aside', role: 'diagram', title: '', blocks })
      return
    }
    case 'o:OLEObject':
      context.facts.add('embedded')
      return
  }
  const next = frameOf(node) ?? frame
  for (const inner of node.children) look(inner, context, found, next)

  function target(id: string | undefined): string | undefined {
    return id === undefined ? undefined : context.office.relations(context.part).get(id)?.target
  }
  function picture(embedded: string | undefined, linked: string | undefined, at: Frame): void {
    const part = target(embedded)
    const block = pictureOf(part, at.width || 240, at.height || 160, at.words)
    if (part === undefined) context.facts.add(linked !== undefined || embedded !== undefined ? 'linked' : 'pictures')
    else if (block.picture === undefined) context.facts.add('pictures')
    found.push(block)
  }
}

/** The size that a drawing or a shape gives what is inside. */
function frameOf(node: XmlNode): Frame | undefined {
  if (node.name === 'wp:inline' || node.name === 'wp:anchor') {
    const size = child(node, 'wp:extent')?.attributes
    const said = child(node, 'wp:docPr')?.attributes
    return { width: pixels(size?.cx), height: pixels(size?.cy), words: said?.descr ?? said?.title }
  }
  if (node.name !== 'v:shape' && node.name !== 'v:rect') return undefined
  const style = node.attributes.style ?? ''
  return { width: length('width', style), height: length('height', style), words: node.attributes.alt }
}

const perUnit: Readonly<Record<string, number>> = { pt: 96 / 72, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, px: 1 }

function length(name: string, style: string): number {
  const [, value = '', unit = 'px'] = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|cm|mm|px)?`).exec(style) ?? []
  return Math.min(4000, Math.round(Number(value) * (perUnit[unit] ?? 1)) || 0)
}
