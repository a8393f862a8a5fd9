/** What a workbook that is shown may hold: Excel's own sizes (ECMA-376 and its program's specifications), and what memory allows. */
export const sheetLimits = {
  rows: 1_048_576,
  columns: 16_384,
  sheets: 200,
  /** cells that hold something */
  cells: 3_000_000,
  /** bytes that the parts of a packed workbook unfold to */
  inflated: 256 * 2 ** 20,
  /** characters of a table written as text */
  text: 128 * 2 ** 20,
} as const

/** Thrown by readers of a workbook that is larger than can be shown; becomes `document.tooLarge`. */
export class TooLarge extends Error {}
