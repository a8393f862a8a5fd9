import { placed } from '../shape/shape.ts'
import { signature } from '../shape/signature.ts'
import type { Block, SigningParty } from './blocks.ts'
import type { Pictures } from './document.ts'
import { type Cursor, frame, textWidthOfPage } from './layout.ts'
import type { Pen } from './pen.ts'
import { drawRow } from './table.ts'
import { breakLines, textWidth } from './typeset.ts'

/** A certificate's label and value pairs, one pair a row. */
export function drawForm(pen: Pen, rows: readonly (readonly [string, string])[], labelWidth: number, cursor: Cursor): void {
  cursor.y -= 6
  const top = cursor.y
  const widths = [labelWidth, textWidthOfPage - labelWidth]
  for (const row of rows) drawRow(pen, [row[0], row[1]], widths, cursor, ['middle', 'left'])
  for (const x of [frame.left, frame.left + labelWidth, frame.right]) pen.line(x, top, x, cursor.y)
  cursor.y -= 6
}

/** Table of contents with leader dots. */
export function drawContents(pen: Pen, rows: readonly (readonly [string, number])[], cursor: Cursor): void {
  const size = 12
  for (const [title, page] of rows) {
    cursor.y -= 24
    const number = String(page)
    pen.text('serif', title, size, frame.left, cursor.y)
    const from = frame.left + textWidth('serif', title, size) + 6
    const to = frame.right - textWidth('serif', number, size)
    for (let x = Math.ceil(from / 6) * 6; x < to - 6; x += 6) pen.box(x, cursor.y + 1, 1, 1, [70, 70, 70])
    pen.text('serif', number, size, to, cursor.y)
  }
}

/** Signing blocks side by side (a single one is at the right, as under a letter); the seal lies over unit and date. */
export function drawSigning(pen: Pen, parties: readonly SigningParty[], cursor: Cursor, pictures: Pictures): void {
  const height = 118
  const width = parties.length === 1 ? textWidthOfPage * 0.62 : textWidthOfPage / parties.length
  const start = parties.length === 1 ? frame.right - width : frame.left
  parties.forEach((party, index) => {
    const left = start + index * width
    const middle = left + width / 2
    let y = cursor.y - 44
    const size = Math.max(10.5, Math.min(12, (width - 8) / textWidth('serif', party.label, 1)))
    for (const line of breakLines('serif', party.label, size, width - 4)) {
      pen.text('serif', line, size, middle - textWidth('serif', line, size) / 2, y)
      y -= 18
    }
    if (party.person) pen.shapes(signature(party.person), placed(24, 0.04, middle - 20, y - 16))
    if (party.person) y -= 26
    if (party.date) pen.text('serif', chineseDate(party.date), 12, middle - textWidth('serif', chineseDate(party.date), 12) / 2, y - 2)
    if (party.seal)
      pen.picture(
        pictures.seal(party.seal, party.purpose),
        placed(51, tilt(party.label), middle + (party.person ? 26 : 8), cursor.y - 62),
        true,
      )
  })
  cursor.y -= height
}

/** The red head of an official letter: issuer in large red letters, number, red rule. */
export function drawLetterhead(pen: Pen, issuer: string, number: string, cursor: Cursor): void {
  const size = Math.min(32, (textWidthOfPage * 0.94) / textWidth('serifBold', issuer, 1))
  cursor.y -= 30 + size
  pen.text('serifBold', issuer, size, (frame.left + frame.right - textWidth('serifBold', issuer, size)) / 2, cursor.y, 0, [205, 24, 30])
  cursor.y -= 40
  pen.text('serif', number, 12, (frame.left + frame.right - textWidth('serif', number, 12)) / 2, cursor.y)
  cursor.y -= 10
  pen.line(frame.left, cursor.y, frame.right, cursor.y, 1.8, [205, 24, 30])
  cursor.y -= 14
}

/** A line drawing such as a floor plan, with labels as real text. */
export function drawDrawing(pen: Pen, drawing: Extract<Block, { kind: 'drawing' }>, cursor: Cursor): void {
  cursor.y -= drawing.height + 8
  const left = (frame.left + frame.right - drawing.width) / 2
  pen.shapes(drawing.shapes, placed(1, 0, left, cursor.y))
  for (const label of drawing.labels) {
    pen.text('serif', label.text, label.size, left + label.x - textWidth('serif', label.text, label.size) / 2, cursor.y + label.y)
  }
  cursor.y -= 8
}

export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Seals are never quite straight; the same label, the same tilt. */
function tilt(label: string): number {
  return (([...label].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 13) - 6) * 0.018
}
