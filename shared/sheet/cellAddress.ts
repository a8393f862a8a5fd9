/** A cell of a worksheet; row and column count from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** 0 → A, 25 → Z, 26 → AA */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** As people write it: row 194, column 5 is F195. */
export function address({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`
}

/** `undefined` for what is no address of a worksheet (XFD1048576 is the last). */
export function parseAddress(text: string): CellPlace | undefined {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(text)
  if (!match?.[1] || !match[2]) return undefined
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(match[2]) - 1
  return column < 16_384 && row < 1_048_576 ? { row, column } : undefined
}
