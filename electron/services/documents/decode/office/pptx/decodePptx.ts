import type { FlowPage } from '#shared/evidence/flow.ts'
import { Damaged, TooLarge } from '../../budget.ts'
import type { DecodedFlow, Encoded } from '../../decoder.ts'
import { Facts } from '../facts.ts'
import { openOfficePackage } from '../officePackage.ts'
import { pictureBytes } from '../pictures.ts'
import { child, childrenOf, type XmlNode } from '../xmlTree.ts'
import { readSlide, type Show } from './readSlide.ts'
import { points } from './textStyle.ts'

/** Shapes and cells count for each slide that shows them, those of its master, too. */
const most = { slides: 3000, shapes: 150_000 } as const

/**
 * A presentation (ECMA-376) in the order of its list of slides. A slide whose part is absent is one page that says so; the others
 * are read. Nothing is fetched, played or run.
 */
export function decodePptx({ bytes }: Encoded): DecodedFlow {
  const office = openOfficePackage(bytes)
  const root = office.xml(office.main)
  if (root?.name !== 'p:presentation') throw new Damaged()
  const facts = new Facts()
  const size = child(root, 'p:sldSz')?.attributes
  let shapes = 0
  const parts = new Map<string, XmlNode | undefined>()
  const show: Show = {
    office,
    facts,
    width: Math.max(1, points(size?.cx ?? '12192000')),
    height: Math.max(1, points(size?.cy ?? '6858000')),
    count(parts = 1) {
      shapes += parts
      if (shapes > most.shapes) throw new TooLarge()
    },
    defaultStyle: child(root, 'p:defaultTextStyle'),
    shared(path) {
      if (path === undefined) return undefined
      if (!parts.has(path)) parts.set(path, office.xml(path))
      return parts.get(path)
    },
  }
  const slides = childrenOf(child(root, 'p:sldIdLst'), 'p:sldId')
  if (slides.length > most.slides) throw new TooLarge()
  const pages = slides.map(({ attributes }): FlowPage => {
    const found = readSlide(office.relations(office.main).get(attributes['r:id'] ?? '')?.target, show)
    if (found === undefined) facts.add('missing')
    return found ?? { blocks: [] }
  })
  if ([...office.names].some((name) => /vbaProject\.bin$/iu.test(name))) facts.add('macros')
  return {
    viewer: 'flow',
    flow: { unit: 'slide', pages, notices: facts.notices() },
    picture: (part) => pictureBytes(office, part),
  }
}
