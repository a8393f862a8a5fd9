/// <reference path="./packages.d.ts" />
import type { PageNode, PathNode, SvgNode, TextNode } from '@react-pdf/render'
import type { Layout } from '../../layout/layout.ts'
import type { FontSet } from '../fontBook.ts'
import type { LaidPage } from '../layout/pages.ts'
import type { PlacedShape, PlacedText } from '../layout/primitive.ts'
import type { QrDrawing } from '../parts/qr.ts'
import { shapeLine } from './shapeLine.ts'

interface How {
  readonly layout: Layout
  readonly fonts: FontSet
  /** the code at its foot */
  readonly qr: QrDrawing | undefined
}

/** A page as react-pdf's renderer draws it: every grey, then every line, in one path each; then the texts, each in its place. */
export function pageTree({ primitives, first, form, part }: LaidPage, { layout: own, fonts, qr }: How): PageNode {
  const layout = part.press ?? own
  const { colours, footer, lineWidth, page } = layout
  const drawn = page.height - short
  const fills = rectangles(primitives, undefined)
  const lines = primitives.flatMap((each) => (each.kind === 'line' ? [`M${n(each.x1)} ${n(each.y1)}L${n(each.x2)} ${n(each.y2)}`] : []))
  const ground = svg(boxOf(0, 0, page.width, drawn), page.width, drawn, [
    ...(fills.length > 0 ? [path(fills.join(''), { fill: colours.head })] : []),
    ...layout.shades.flatMap((fill, shade) => {
      const shaded = rectangles(primitives, shade)
      return shaded.length > 0 ? [path(shaded.join(''), { fill })] : []
    }),
    ...(lines.length > 0
      ? [path([...new Set(lines)].join(''), { stroke: colours.ink, strokeWidth: lineWidth, strokeLinecap: 'square' })]
      : []),
    ...primitives.flatMap((each) => (each.kind === 'shape' ? [shapePath(each, colours.ink)] : [])),
  ])
  const code = qr && [
    svg(boxOf(page.left, footer.top, footer.qr, footer.qr), qr.side, qr.side, [path(qr.path, { stroke: colours.ink, strokeWidth: 1 })]),
  ]
  const texts = primitives.flatMap((each) => (each.kind === 'text' ? textNodes(each, form, layout, fonts) : []))
  return {
    type: 'PAGE',
    box: boxOf(0, 0, page.width, page.height),
    // the entries of forms are numbered, so that those of their headings can name them
    props: first ? { bookmark: { ref: form, title: part.title, fit: true, expanded: true } } : {},
    children: [ground, ...(code ?? []), ...texts],
  }
}

/** The drawing is lower than the page by this: as high as the page it would be moved to a page of its own. */
const short = 4
/** A text is set in a box that is wider than it by this; half of it on each side of one in the middle. */
const slack = 6

/** Number of an entry that has none below it; without a number it would take in the forms that follow. */
const nobodys = -1

/** One node a line; an empty line has none. */
function textNodes(text: PlacedText, form: number, layout: Layout, fonts: FontSet): TextNode[] {
  const { size, leading, spacing } = layout.sizes[text.size]
  const factor = { left: 0, center: 0.5, right: 1 }[text.align]
  return text.lines.flatMap((line, index): TextNode[] => {
    if (line === '') return []
    const shaped = shapeLine(fonts, line, { size, spacing, bold: text.bold, colour: layout.colours.ink })
    const box = boxOf(text.x - slack * factor, text.y + index * leading, text.width + slack, leading)
    const room = Math.max(0, box.width + shaped.before + shaped.after - shaped.width)
    const bookmark = index === 0 ? text.bookmark : undefined
    return [
      {
        type: 'TEXT',
        box,
        props: bookmark === undefined ? {} : { bookmark: { ref: nobodys, title: bookmark, fit: true, parent: form } },
        lines: [{ box: { x: room * factor - shaped.before, y: 0 }, ascent: shaped.ascent, runs: shaped.runs }],
      },
    ]
  })
}

/** The areas of one shade, or of the head's grey. */
function rectangles(primitives: LaidPage['primitives'], shade: number | undefined): readonly string[] {
  return primitives.flatMap((each) =>
    each.kind === 'fill' && each.shade === shade
      ? [`M${n(each.x)} ${n(each.y)}h${n(each.width)}v${n(each.height)}h-${n(each.width)}z`]
      : [],
  )
}

function shapePath({ corners, isClosed, lineWidth }: PlacedShape, ink: string): PathNode {
  const d = `M${corners.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${isClosed ? 'z' : ''}`
  return path(d, lineWidth === 0 ? { fill: ink } : { stroke: ink, strokeWidth: lineWidth })
}

function svg(box: SvgNode['box'], maxX: number, maxY: number, children: readonly PathNode[]): SvgNode {
  return { type: 'SVG', box, style: {}, props: { viewBox: { minX: 0, minY: 0, maxX, maxY } }, children }
}

function path(d: string, look: Readonly<Record<string, string | number>>): PathNode {
  return { type: 'PATH', box: boxOf(0, 0, 0, 0), props: { d, ...look }, children: [] }
}

/** In single precision: layout 1 was first drawn by a layout engine that counts so, and its last digits are in signed files. */
function boxOf(left: number, top: number, width: number, height: number) {
  return { left: Math.fround(left), top: Math.fround(top), width: Math.fround(width), height: Math.fround(height) }
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
