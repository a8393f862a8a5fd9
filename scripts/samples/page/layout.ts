import type { Block, Page } from './blocks.ts'
import type { DocumentHead, Pictures } from './document.ts'
import { drawContents, drawDrawing, drawForm, drawLetterhead, drawSigning } from './parts.ts'
import type { Pen } from './pen.ts'
import { drawTable } from './table.ts'
import { breakLines, textWidth } from './typeset.ts'

/** A4 in points; the margins are those of 公文: 28 mm left, 26 mm right. */
export const frame = { width: 595.28, height: 841.89, left: 79, right: 521, top: 766, bottom: 74 } as const
export const textWidthOfPage = frame.right - frame.left

const body = { size: 12, leading: 21.5 } as const

export interface PageNumber {
  readonly head: DocumentHead
  readonly number: number
  readonly count: number
}

/** Where the next block begins; blocks move it down. */
export interface Cursor {
  y: number
}

/** Draws header, footer and blocks. Throws when the blocks do not fit: pages are planned, never spilled. */
export function drawPage(pen: Pen, page: Page, place: PageNumber, pictures: Pictures): void {
  drawMargins(pen, place)
  const cursor: Cursor = { y: frame.top }
  for (const block of page.blocks) {
    drawBlock(pen, block, cursor, pictures)
    if (cursor.y < frame.bottom - 4)
      throw new Error(`${place.head.title}: page ${place.number} is too full at its ${block.kind} (${Math.round(cursor.y)})`)
  }
}

function drawMargins(pen: Pen, { head, number, count }: PageNumber): void {
  const size = 9
  pen.text('serif', head.centre, size, frame.left, 792)
  const titleSize = Math.min(size, (size * 200) / Math.max(200, textWidth('serif', head.title, size)))
  pen.text('serif', head.title, titleSize, frame.right - textWidth('serif', head.title, titleSize), 792)
  pen.line(frame.left, 785, frame.right, 785, 0.6)
  const footer = `第${number}页 共${count}页`
  pen.text('serif', footer, size, (frame.width - textWidth('serif', footer, size)) / 2, 46)
}

function drawBlock(pen: Pen, block: Block, cursor: Cursor, pictures: Pictures): void {
  switch (block.kind) {
    case 'title':
      drawTitle(pen, block.text, block.size ?? 20, cursor)
      break
    case 'subtitle':
      drawCentred(pen, block.text, cursor)
      break
    case 'heading':
      drawHeading(pen, block.level, block.text, cursor)
      break
    case 'paragraph':
      drawParagraph(pen, block.text, block.indent === false ? 0 : 2 * body.size, cursor)
      break
    case 'line':
      drawLine(pen, block.text, cursor)
      break
    case 'table':
      drawTable(pen, block, cursor)
      break
    case 'form':
      drawForm(pen, block.rows, block.labelWidth ?? 110, cursor)
      break
    case 'contents':
      drawContents(pen, block.rows, cursor)
      break
    case 'signing':
      drawSigning(pen, block.parties, cursor, pictures)
      break
    case 'letterhead':
      drawLetterhead(pen, block.issuer, block.number, cursor)
      break
    case 'drawing':
      drawDrawing(pen, block, cursor)
      break
    case 'image':
      drawImage(pen, pictures.image(block.jpeg), block.width, block.height, cursor)
      break
    case 'space':
      cursor.y -= block.height
      break
    case 'fill':
      fill(pen, block.next, cursor)
      break
  }
}

function drawTitle(pen: Pen, text: string, size: number, cursor: Cursor): void {
  const count = Math.ceil(textWidth('serifBold', text, size) / textWidthOfPage)
  const even = count > 1 ? textWidth('serifBold', text, size) / count + size : textWidthOfPage
  for (const line of breakLines('serifBold', text, size, Math.min(even, textWidthOfPage))) {
    cursor.y -= size * 1.5
    pen.text('serifBold', line, size, (frame.left + frame.right - textWidth('serifBold', line, size)) / 2, cursor.y)
  }
  cursor.y -= size * 0.75
}

function drawCentred(pen: Pen, text: string, cursor: Cursor): void {
  for (const line of breakLines('serif', text, body.size, textWidthOfPage)) {
    cursor.y -= body.leading
    pen.text('serif', line, body.size, (frame.left + frame.right - textWidth('serif', line, body.size)) / 2, cursor.y)
  }
  cursor.y -= 6
}

function drawHeading(pen: Pen, level: 1 | 2 | 3, text: string, cursor: Cursor): void {
  const size = level === 1 ? 16 : level === 2 ? 13.5 : 12
  const face = level === 3 ? 'serifBold' : 'sansBold'
  cursor.y -= level === 1 ? 8 : 3
  for (const line of breakLines(face, text, size, textWidthOfPage - 2 * size)) {
    cursor.y -= size * 1.75
    const x = level === 1 ? (frame.left + frame.right - textWidth(face, line, size)) / 2 : frame.left + 2 * body.size
    pen.text(face, line, size, x, cursor.y)
  }
  cursor.y -= level === 1 ? 8 : 1
}

function drawParagraph(pen: Pen, text: string, indent: number, cursor: Cursor): void {
  const lines = breakLines('serif', text, body.size, textWidthOfPage, indent)
  lines.forEach((line, index) => {
    const x = frame.left + (index === 0 ? indent : 0)
    const free = frame.right - x - textWidth('serif', line, body.size)
    // full lines are spread to the margin, but never so far that a reader of the text would see blanks in it
    const spacing = index === lines.length - 1 ? 0 : Math.min(0.7, Math.max(-0.3, free / Math.max([...line].length - 1, 1)))
    cursor.y -= body.leading
    pen.text('serif', line, body.size, x, cursor.y, spacing)
  })
}

/** Shrinks down to 9 points to stay unbroken; words too long even for that are set in the size of the text and wrapped. */
function drawLine(pen: Pen, text: string, cursor: Cursor): void {
  const fitting = (textWidthOfPage / textWidth('serif', text, 1)) * 0.998
  const size = fitting < 9 ? body.size : Math.min(body.size, fitting)
  for (const line of breakLines('serif', text, size, textWidthOfPage)) {
    cursor.y -= Math.max(size * 1.7, 17.5)
    pen.text('serif', line, size, frame.left, cursor.y)
  }
}

function drawImage(pen: Pen, name: string, width: number, height: number, cursor: Cursor): void {
  cursor.y -= height
  pen.picture(name, { a: width, b: 0, c: 0, d: height, e: (frame.left + frame.right - width) / 2, f: cursor.y })
  cursor.y -= 6
}

function fill(pen: Pen, next: () => Block, cursor: Cursor): void {
  let afterHeading = false
  for (;;) {
    const room = Math.floor((cursor.y - frame.bottom) / body.leading)
    if (room < (afterHeading ? 2 : 5)) return // no heading or scrap of a paragraph alone at the foot of a page
    const block = next()
    afterHeading = block.kind === 'heading'
    if (block.kind === 'heading') {
      drawHeading(pen, block.level, block.text, cursor)
      continue
    }
    if (block.kind !== 'paragraph') return
    const text = fitted(block.text, room)
    if (text) drawParagraph(pen, text, 2 * body.size, cursor)
    if (text !== block.text) return
  }
}

/** As many whole sentences as fit on `room` lines. */
function fitted(text: string, room: number): string {
  const sentences = text.match(/[^。；]+[。；]?/gu) ?? []
  while (sentences.length > 0 && breakLines('serif', sentences.join(''), body.size, textWidthOfPage, 2 * body.size).length > room)
    sentences.pop()
  return sentences.join('').replace(/；$/u, '。')
}
