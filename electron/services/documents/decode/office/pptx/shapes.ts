import type { Block, SlideBox } from '#shared/evidence/flow.ts'
import { chartBlocks } from '../chartTable.ts'
import { diagramBlocks } from '../diagramText.ts'
import { pictureOf } from '../pictures.ts'
import { below, child, childrenOf, within, type XmlNode } from '../xmlTree.ts'
import { isTitle, placeholderOf, sourcesOf } from './placeholders.ts'
import type { SlideContext } from './slideContext.ts'
import { slideTable } from './slideTable.ts'
import { slideText } from './slideText.ts'
import { isOn, points } from './textStyle.ts'

/** Maps a place inside groups to the slide, in points. */
type Transform = (place: Place) => Place
type Place = readonly [number, number, number, number]

export interface Drawn {
  readonly boxes: SlideBox[]
  /** tables of charts and words of diagrams, which stand below the slide */
  readonly below: Block[]
  /** places in `boxes` of titles, which are read first */
  readonly titles: Set<SlideBox>
}

/** Draws the shapes of a tree of shapes in the file's order, which is what covers what. `own` also draws placeholders. */
export function drawShapes(
  tree: XmlNode | undefined,
  context: SlideContext,
  drawn: Drawn,
  own: boolean,
  map: Transform = (place) => place,
): void {
  for (const node of tree?.children ?? []) {
    const holder = placeholderOf(node)
    if (holder && !own) continue
    if (isOn(node.children[0] && child(node.children[0], 'p:cNvPr')?.attributes.hidden)) continue
    switch (node.name) {
      case 'p:sp':
      case 'p:pic':
      case 'p:graphicFrame':
        drawShape(node, context, drawn, map)
        break
      case 'p:grpSp':
        drawShapes(node, context, drawn, own, inGroup(child(child(node, 'p:grpSpPr'), 'a:xfrm'), map))
        break
      case 'mc:AlternateContent': {
        const before = drawn.boxes.length
        for (const choice of childrenOf(node, 'mc:Choice').slice(0, 1)) drawShapes(choice, context, drawn, own, map)
        if (drawn.boxes.length === before) drawShapes(child(node, 'mc:Fallback'), context, drawn, own, map)
      }
    }
  }
}

function drawShape(node: XmlNode, context: SlideContext, drawn: Drawn, map: Transform): void {
  context.count()
  const holder = placeholderOf(node)
  const sources = holder ? sourcesOf(holder, context.layout, context.master) : []
  const frames = [node, ...sources.toReversed()].map((shape) => child(child(shape, 'p:spPr'), 'a:xfrm') ?? child(shape, 'p:xfrm'))
  const frame = frames.find((one) => one !== undefined)
  const properties = child(node, 'p:spPr')
  const blocks = blocksOf(node, context, drawn, sources)
  const style = within(node, 'p:style', 'a:fillRef')
  const isOwn = ['a:noFill', 'a:blipFill', 'a:pattFill', 'a:gradFill', 'a:solidFill'].some((name) => child(properties, name))
  const fill =
    context.colour(child(properties, 'a:solidFill')) ??
    context.colour(child(child(properties, 'a:pattFill'), 'a:bgClr')) ??
    context.colour(child(child(properties, 'a:gradFill'), 'a:gsLst')?.children[0])
  const filled = fill ?? (isOwn || style?.attributes.idx === '0' ? undefined : context.colour(style))
  const place = frame ? map(placeOf(frame)) : ([0, 0, context.width, context.height] as const)
  const blip = node.name === 'p:sp' ? child(properties, 'a:blipFill') : undefined
  if (blip) drawn.boxes.push({ place, over: drawn.boxes.length, blocks: pictureIn(blip, node, context) })
  const line = context.colour(child(child(properties, 'a:ln'), 'a:solidFill')) ?? (isFramed(node) ? '#bbbbbb' : undefined)
  if (blocks.length === 0 && filled === undefined && line === undefined) return
  const anchors = [node, ...sources.toReversed()].map((shape) => within(shape, 'p:txBody', 'a:bodyPr')?.attributes.anchor)
  const anchor = { ctr: 'middle', b: 'bottom' }[anchors.find((one) => one !== undefined) ?? ''] as SlideBox['anchor']
  const bodies = [node, ...sources.toReversed()].map((shape) => within(shape, 'p:txBody', 'a:bodyPr')?.attributes)
  const wrap = bodies.find((one) => one?.wrap !== undefined)?.wrap
  const upright = bodies.find((one) => one?.vert !== undefined)?.vert
  const text = upright !== undefined && /^(?:eaVert|vert$|wordArtVert)/u.test(upright) ? 'upright' : wrap === 'none' ? 'oneLine' : undefined
  const turn = Math.round(Number(frame?.attributes.rot ?? 0) / 60_000) % 360
  const shape = child(properties, 'a:prstGeom')?.attributes.prst
  const box: SlideBox = {
    place,
    over: drawn.boxes.length,
    blocks,
    ...(filled !== undefined && { fill: filled }),
    ...(line !== undefined && { line }),
    ...(shape === 'ellipse' && { corners: 'ellipse' as const }),
    ...(shape === 'roundRect' && { corners: 'round' as const }),
    ...(text && { text }),
    ...(anchor && { anchor }),
    ...(turn !== 0 && { turn }),
  }
  drawn.boxes.push(box)
  if (holder && isTitle(holder)) drawn.titles.add(box)
}

function blocksOf(node: XmlNode, context: SlideContext, drawn: Drawn, sources: readonly XmlNode[]): readonly Block[] {
  const target = (id: string | undefined) => (id === undefined ? undefined : context.relations.get(id)?.target)
  if (node.name === 'p:pic') {
    const media = within(node, 'p:nvPicPr', 'p:nvPr')?.children.some(({ name }) =>
      /^a:(?:video|audio|quickTime)File$|^a:wavAudioFile$/u.test(name),
    )
    if (media) context.facts.add('media')
    return pictureIn(child(node, 'p:blipFill'), node, context)
  }
  if (node.name === 'p:sp') {
    const holder = placeholderOf(node)
    const kind = holder === undefined ? context.otherStyle : isTitle(holder) ? context.titleStyle : context.bodyStyle
    const lists = [context.defaultStyle, kind, ...sources.map((source) => within(source, 'p:txBody', 'a:lstStyle'))]
    const text = slideText(child(node, 'p:txBody'), {
      lists,
      colour: context.colour,
      tint: context.colour(within(node, 'p:style', 'a:fontRef')),
    })
    const hasText = text.some(({ runs }) => runs.length > 0)
    return hasText ? text : []
  }
  const data = within(node, 'a:graphic', 'a:graphicData')
  const table = child(data, 'a:tbl')
  if (table) return [slideTable(table, context)]
  const chart = child(data, 'c:chart')?.attributes['r:id']
  if (chart !== undefined) {
    // its numbers stand below the slide as a table; its place keeps its title
    const [title, ...rest] = chartBlocks(context.office.xml(target(chart)))
    if (title?.kind === 'paragraph') return beside('chart', rest, [{ kind: 'aside', role: 'chart', title: '', blocks: [title] }])
    return beside('chart', title ? [title, ...rest] : rest, [{ kind: 'aside', role: 'chart', title: '', blocks: [] }])
  }
  const diagram = child(data, 'dgm:relIds')?.attributes['r:dm']
  if (diagram !== undefined)
    return beside('diagram', diagramBlocks(context.office.xml(target(diagram))), [
      { kind: 'aside', role: 'diagram', title: '', blocks: [] },
    ])
  const object = below(data, 'p:oleObj')[0]
  if (object === undefined) return []
  context.facts.add('embedded')
  const [shown] = below(object, 'p:pic')
  return shown ? pictureIn(child(shown, 'p:blipFill'), shown, context) : []

  function beside(role: 'chart' | 'diagram', blocks: readonly Block[], inPlace: readonly Block[]): readonly Block[] {
    for (const block of blocks) if (block.kind === 'table') context.count(block.rows.flat().length)
    if (blocks.length > 0) drawn.below.push({ kind: 'aside', role, title: '', blocks })
    return inPlace
  }
}

function pictureIn(holder: XmlNode | undefined, owner: XmlNode, { relations, facts }: SlideContext): readonly Block[] {
  const blip = child(holder, 'a:blip')?.attributes
  if (blip === undefined) return []
  const part = relations.get(blip['r:embed'] ?? '')?.target
  const block = pictureOf(part, 320, 240, child(owner.children[0], 'p:cNvPr')?.attributes.descr)
  if (part === undefined) facts.add('linked')
  else if (block.picture === undefined) facts.add('pictures')
  return [block]
}

/** What is drawn below the slide leaves a frame in its place. */
function isFramed(node: XmlNode): boolean {
  const data = node.name === 'p:graphicFrame' ? within(node, 'a:graphic', 'a:graphicData') : undefined
  return child(data, 'c:chart') !== undefined || child(data, 'dgm:relIds') !== undefined
}

function placeOf(frame: XmlNode): Place {
  const [at, size] = [child(frame, 'a:off')?.attributes, child(frame, 'a:ext')?.attributes]
  return [points(at?.x), points(at?.y), points(size?.cx), points(size?.cy)]
}

function inGroup(frame: XmlNode | undefined, outer: Transform): Transform {
  if (frame === undefined) return outer
  const [left, top, width, height] = placeOf(frame)
  const [from, extent] = [child(frame, 'a:chOff')?.attributes, child(frame, 'a:chExt')?.attributes]
  const [x, y] = [points(from?.x), points(from?.y)]
  const scaleX = width / (points(extent?.cx) || width || 1)
  const scaleY = height / (points(extent?.cy) || height || 1)
  return ([a, b, c, d]) => outer([left + (a - x) * scaleX, top + (b - y) * scaleY, c * scaleX, d * scaleY])
}
