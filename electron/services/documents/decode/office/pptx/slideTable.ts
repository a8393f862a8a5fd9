import type { Table, TableCell } from '#shared/evidence/flow.ts'
import { child, childrenOf, type XmlNode } from '../xmlTree.ts'
import type { SlideContext } from './slideContext.ts'
import { bodySize, slideText } from './slideText.ts'
import { isOn, points } from './textStyle.ts'

const most = 400

/** A table of a slide; cells that a merged one covers are in the file, and left out. */
export function slideTable(node: XmlNode, context: SlideContext): Table {
  const widths = childrenOf(child(node, 'a:tblGrid'), 'a:gridCol')
    .slice(0, most)
    .map(({ attributes }) => Math.round((100 * points(attributes.w)) / bodySize) / 100)
  const rows = childrenOf(node, 'a:tr').map((row) =>
    childrenOf(row, 'a:tc')
      .slice(0, most)
      .flatMap((cell): TableCell[] => {
        context.count()
        const { gridSpan, rowSpan, hMerge, vMerge } = cell.attributes
        if (isOn(hMerge) || isOn(vMerge)) return []
        const [columns, height] = [span(gridSpan), span(rowSpan)]
        const shade = context.colour(child(child(cell, 'a:tcPr'), 'a:solidFill'))
        const blocks = slideText(child(cell, 'a:txBody'), { lists: [context.defaultStyle], colour: context.colour })
        return [{ blocks, ...(columns > 1 && { columns }), ...(height > 1 && { rows: height }), ...(shade && { shade }) }]
      }),
  )
  return { kind: 'table', rows, ...(widths.length > 1 && widths.every((width) => width > 0) && { widths }) }
}

function span(value: string | undefined): number {
  return Math.max(1, Math.min(most, Number(value ?? 1) || 1))
}
