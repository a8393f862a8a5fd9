import { Damaged } from '../../budget.ts'
import type { DecodedFlow, Encoded } from '../../decoder.ts'
import { Facts } from '../facts.ts'
import { openOfficePackage } from '../officePackage.ts'
import { pictureBytes } from '../pictures.ts'
import { child, within, type XmlNode } from '../xmlTree.ts'
import { readBlock, readBlocks } from './body.ts'
import { type Context, PageWriter } from './context.ts'
import { readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { placeMargins, sectionStarts } from './sections.ts'
import { readStyles } from './styles.ts'

/**
 * A Word document (ECMA-376) as the last program that saved it kept it: its pages, numbers, tables, notes and changes. Nothing is
 * fetched and nothing runs.
 */
export function decodeDocx({ bytes }: Encoded): DecodedFlow {
  const office = openOfficePackage(bytes)
  const { main } = office
  const related = (type: string) => [...office.relations(main).values()].find((one) => one.type === type)?.target
  const styles = readStyles(office.xml(related('styles')))
  const facts = new Facts()
  const writer = new PageWriter()
  const context: Context = {
    office,
    part: main,
    styles,
    numbering: readNumbering(office.xml(related('numbering')), (style) => styles.styleOf(style).paragraph.list?.id),
    facts,
    notes: readNotes(office, main),
    sink: writer,
    fields: [],
    readBlocks,
  }
  const starts = sectionStarts(Buffer.from(office.bytes(main) ?? []).toString('utf8'))
  let section = 0
  let begun = 0
  let pending = false
  const endSection = (node: XmlNode) => {
    const page = writer.pages[Math.min(begun, writer.pages.length - 1)]
    if (page) placeMargins(node, page, context)
    section += 1
    pending = starts[section] ?? false
    begun = writer.pages.length - 1 + (pending ? 1 : 0)
  }
  const root = office.xml(main, {
    of: 'w:body',
    take: (node) => {
      if (node.name === 'w:sectPr') return endSection(node)
      if (pending && !writer.isEmpty) writer.breakPage('written')
      pending = false
      readBlock(node, context)
      const closing = within(node, 'w:pPr', 'w:sectPr')
      if (closing) endSection(closing)
    },
  })
  if (child(root, 'w:body') === undefined) throw new Damaged()
  if ([...office.names].some((name) => /vbaProject\.bin$/iu.test(name))) facts.add('macros')
  const pages = writer.finish()
  return {
    viewer: 'flow',
    flow: { unit: pages.length > 1 ? 'page' : 'whole', pages, notices: facts.notices() },
    picture: (part) => pictureBytes(office, part),
  }
}
