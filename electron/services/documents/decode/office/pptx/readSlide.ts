import type { Block, FlowPage, Slide, SlideBox } from '#shared/evidence/flow.ts'
import type { Facts } from '../facts.ts'
import type { OfficePackage, Relation } from '../officePackage.ts'
import { below, child, within, type XmlNode } from '../xmlTree.ts'
import { colours } from './colors.ts'
import { placeholderOf } from './placeholders.ts'
import { type Drawn, drawShapes } from './shapes.ts'
import type { SlideContext } from './slideContext.ts'
import { slideText } from './slideText.ts'

export interface Show {
  readonly office: OfficePackage
  readonly facts: Facts
  /** points */
  readonly width: number
  readonly height: number
  readonly defaultStyle: XmlNode | undefined
  readonly count: (parts?: number) => void
  /** parts that many slides share, read once */
  readonly shared: (path: string | undefined) => XmlNode | undefined
}

/** One slide with its layout's and master's drawings, its notes and comments below; `undefined` where its part is absent or damaged. */
export function readSlide(path: string | undefined, show: Show): FlowPage | undefined {
  const { office } = show
  const slide = office.xml(path)
  if (path === undefined || slide === undefined) return undefined
  const target = (of: string | undefined, type: string): string | undefined =>
    of === undefined ? undefined : [...office.relations(of).values()].find((one) => one.type === type)?.target
  const layoutPath = target(path, 'slideLayout')
  const masterPath = target(layoutPath, 'slideMaster')
  const [layout, master] = [show.shared(layoutPath), show.shared(masterPath)]
  const map = { ...child(master, 'p:clrMap')?.attributes, ...within(slide, 'p:clrMapOvr', 'a:overrideClrMapping')?.attributes }
  const styles = child(master, 'p:txStyles')
  const context = (relations: ReadonlyMap<string, Relation>): SlideContext => ({
    ...show,
    relations,
    layout,
    master,
    colour: colours(show.shared(target(masterPath, 'theme')), map),
    titleStyle: child(styles, 'p:titleStyle'),
    bodyStyle: child(styles, 'p:bodyStyle'),
    otherStyle: child(styles, 'p:otherStyle'),
  })
  const own = context(office.relations(path))
  const drawn: Drawn = { boxes: [], below: [], titles: new Set() }
  const isPlain = (part: XmlNode | undefined) => ['0', 'false'].includes(part?.attributes.showMasterSp ?? '')
  const tree = (part: XmlNode | undefined) => within(part, 'p:cSld', 'p:spTree')
  if (masterPath !== undefined && !isPlain(slide) && !isPlain(layout))
    drawShapes(tree(master), context(office.relations(masterPath)), drawn, false)
  if (layoutPath !== undefined && !isPlain(slide)) drawShapes(tree(layout), context(office.relations(layoutPath)), drawn, false)
  const decorations = drawn.boxes.splice(0)
  drawShapes(tree(slide), own, drawn, true)
  const contents = drawn.boxes.map((box) => ({ ...box, over: box.over + decorations.length }))
  const titles = new Set(drawn.boxes.flatMap((box, index) => (drawn.titles.has(box) ? [index] : [])))
  const reading = contents.filter((_, index) => titles.has(index))
  reading.push(...inReadingOrder(contents.filter((_, index) => !titles.has(index))))
  const ground = backgroundOf([
    [slide, own],
    [layout, context(layoutPath === undefined ? new Map() : office.relations(layoutPath))],
    [master, context(masterPath === undefined ? new Map() : office.relations(masterPath))],
  ])
  if (slide.attributes.show === '0') show.facts.add('hiddenSlides')
  const picture: Slide = { kind: 'slide', width: show.width, height: show.height, boxes: [...reading, ...decorations], ...ground }
  return {
    blocks: [picture, ...drawn.below, ...speakerNotes(target(path, 'notesSlide'), own), ...comments(target(path, 'comments'), show)],
  }
}

/** From top to bottom in bands, in each from left to right. */
function inReadingOrder(boxes: readonly SlideBox[]): readonly SlideBox[] {
  const left = [...boxes].sort((one, other) => one.place[1] - other.place[1])
  const ordered: SlideBox[] = []
  while (left.length > 0) {
    const top = left[0]?.place[1] ?? 0
    const limit = top + Math.max(12, Math.min(60, (left[0]?.place[3] ?? 0) / 2))
    const count = left.findIndex(({ place }) => place[1] > limit)
    ordered.push(...left.splice(0, count < 0 ? left.length : count).sort((one, other) => one.place[0] - other.place[0]))
  }
  return ordered
}

function backgroundOf(parts: readonly (readonly [XmlNode | undefined, SlideContext])[]): Pick<Slide, 'ground' | 'backdrop'> {
  for (const [part, { colour, relations }] of parts) {
    const ground = within(part, 'p:cSld', 'p:bg')
    if (ground === undefined) continue
    const own = child(ground, 'p:bgPr')
    const blip = within(own, 'a:blipFill', 'a:blip')?.attributes['r:embed']
    const backdrop = blip === undefined ? undefined : relations.get(blip)?.target
    const plain = colour(child(own, 'a:solidFill')) ?? colour(child(child(own, 'a:gradFill'), 'a:gsLst')?.children[0])
    const found = plain ?? colour(child(ground, 'p:bgRef'))
    return { ...(found !== undefined && { ground: found }), ...(backdrop !== undefined && { backdrop }) }
  }
  return {}
}

function speakerNotes(path: string | undefined, context: SlideContext): readonly Block[] {
  const shapes = below(context.office.xml(path), 'p:sp').filter((shape) => placeholderOf(shape)?.type === 'body')
  const blocks = shapes.flatMap((shape) => slideText(child(shape, 'p:txBody'), { lists: [], colour: () => undefined }))
  const kept = blocks
    .filter(({ runs }) => runs.length > 0)
    .map((block) => ({ ...block, runs: block.runs.map(({ size: _, ...run }) => run) }))
  return kept.length === 0 ? [] : [{ kind: 'aside', role: 'speaker', title: '', blocks: kept }]
}

function comments(path: string | undefined, { office }: Show): readonly Block[] {
  return below(office.xml(path), 'p:cm').flatMap((comment, index): Block[] => {
    const text = child(comment, 'p:text')?.text ?? ''
    const title = `[※${index + 1}]`
    return text === '' ? [] : [{ kind: 'aside', role: 'comment', title, blocks: [{ kind: 'paragraph', runs: [{ text }] }] }]
  })
}
