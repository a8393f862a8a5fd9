import type { XmlNode } from '../xmlTree.ts'
import type { Context } from './context.ts'
import { readParagraph } from './paragraph.ts'
import { readTable } from './table.ts'

/** Blocks inside an element: a cell, a box, a note, a header. */
export function readBlocks(node: XmlNode, context: Context): void {
  for (const one of node.children) readBlock(one, context)
}

/** A paragraph or table; content controls and changes around it are passed through, their bindings are not followed. */
export function readBlock(node: XmlNode, context: Context): void {
  switch (node.name) {
    case 'w:p':
      readParagraph(node, context)
      return
    case 'w:tbl':
      readTable(node, context)
      return
    case 'w:altChunk':
      context.facts.add('foreign')
      return
    case 'w:ins':
      readBlocks(node, { ...context, change: 'inserted' })
      return
    case 'w:del':
      readBlocks(node, { ...context, change: 'deleted' })
      return
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:customXml':
    case 'w:moveTo':
    case 'w:moveFrom':
      readBlocks(node, context)
  }
}
