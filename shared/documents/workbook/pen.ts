import type { Worksheet } from 'exceljs'
import type { Layout } from '../../layout/layout.ts'
import { type CellLook, fitHeight, rowsOf, writeMark, writeSum, writeText } from './cells.ts'

/** What a cell shows: a text, a mark in hundredths, or a formula of ours with the value it gives in hundredths. */
export type Shown = string | { readonly mark: number } | { readonly formula: string; readonly gives: number }

/** A table across the columns of its sheet; `spans` says how many columns each of its own takes. */
export interface SheetTable {
  readonly spans: readonly number[]
  readonly head?: readonly string[]
  readonly rows: readonly (readonly Shown[])[]
  readonly looks?: readonly CellLook[]
  readonly minHeight?: number
}

const heading: CellLook = { align: 'center', bold: true, shaded: true }

/** Writes a sheet from top to bottom, row by row; every text is as high as it needs. */
export class Pen {
  /** the row that is written next */
  row = 1

  readonly layout: Layout
  readonly sheet: Worksheet
  readonly widths: readonly number[]

  constructor(layout: Layout, sheet: Worksheet, widths: readonly number[]) {
    this.layout = layout
    this.sheet = sheet
    this.widths = widths
  }

  title(text: string): void {
    const { size, height } = this.layout.sheets.panel.title
    this.#across(text, { align: 'center', bold: true, size, border: false })
    this.sheet.getRow(this.row - 1).height = height
  }

  /** A text over all columns, without a frame. */
  line(text: string, look: CellLook = {}): void {
    this.#across(text, { border: false, ...look })
  }

  /** A heading over all columns with an empty row above it. */
  heading(text: string): void {
    this.row++
    this.#across(text, { bold: true, border: false })
  }

  table({ spans, head, rows, looks = [], minHeight = 0 }: SheetTable): void {
    const widths = this.#widthsOf(spans)
    if (head !== undefined) this.#cells(head, spans, widths, () => heading, 0)
    for (const row of rows) {
      const parts = row.map((shown, at) => (typeof shown === 'string' ? rowsOf(this.layout, shown, widths[at] ?? 10) : [shown]))
      const count = Math.max(...parts.map((each) => each.length))
      for (let part = 0; part < count; part++)
        this.#cells(
          parts.map((each) => each[part] ?? ''),
          spans,
          widths,
          (at) => looks[at] ?? {},
          minHeight,
        )
    }
  }

  #cells(
    shown: readonly Shown[],
    spans: readonly number[],
    widths: readonly number[],
    lookOf: (at: number) => CellLook,
    minHeight: number,
  ): void {
    let column = 1
    shown.forEach((each, at) => {
      const span = spans[at] ?? 1
      for (let more = 1; more < span; more++) writeText(this.layout, this.sheet.getCell(this.row, column + more), '', lookOf(at))
      this.#write(column, each, lookOf(at))
      if (span > 1) this.sheet.mergeCells(this.row, column, this.row, column + span - 1)
      column += span
    })
    const texts = shown.map((each) => (typeof each === 'string' ? each : ''))
    fitHeight(this.layout, this.sheet, this.row, texts, widths)
    const fitted = this.sheet.getRow(this.row)
    fitted.height = Math.max(fitted.height, minHeight)
    this.row++
  }

  #write(column: number, shown: Shown, look: CellLook): void {
    const cell = this.sheet.getCell(this.row, column)
    if (typeof shown === 'string') writeText(this.layout, cell, shown, look)
    else if ('formula' in shown) writeSum(this.layout, cell, shown.formula, shown.gives, look)
    else writeMark(this.layout, cell, shown.mark, look)
  }

  #widthsOf(spans: readonly number[]): readonly number[] {
    let at = 0
    return spans.map((span) => {
      const width = this.widths.slice(at, at + span).reduce((sum, each) => sum + each, 0)
      at += span
      return width
    })
  }

  /** In as many rows as a long text needs. */
  #across(text: string, look: CellLook): void {
    const width = this.widths.reduce((sum, each) => sum + each, 0) - 4
    for (const part of rowsOf(this.layout, text, width)) {
      writeText(this.layout, this.sheet.getCell(this.row, 1), part, look)
      this.sheet.mergeCells(this.row, 1, this.row, this.widths.length)
      fitHeight(this.layout, this.sheet, this.row, [part], [width])
      this.row++
    }
  }
}
