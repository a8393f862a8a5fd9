/**
 * What a cell of a worksheet shows. A plain string is shown as it is stored; otherwise `text` is what the number format shows,
 * and the rest states what it is based on.
 */
export type SheetCell = string | FormattedCell

export interface FormattedCell {
  readonly text: string
  /** the number the file holds, by its shortest decimal text; absent where the file holds none */
  readonly stored?: string
  /** of a date or time: 2026-03-05 14:30:00 */
  readonly moment?: string
  /** the text is not certain, or it is no value: see the notices of the worksheet */
  readonly state?: CellState
}

/** `uncertain`: the format is not understood for certain · `blank`: the format hides the value · `noResult`: a formula without a saved result, its text is the formula */
export type CellState = 'uncertain' | 'blank' | 'noResult'

export function cellText(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text
}

/**
 * What a citation must state beside the shown text: the stored value, or a full date, where the reader could not derive it
 * from the text. Thousands parted by commas, a currency sign, percent and rounding hide nothing; a scale, a unit of ten thousand,
 * Chinese figures or half a date do.
 */
export function hiddenValue(cell: SheetCell | undefined): string | undefined {
  if (cell === undefined || typeof cell === 'string' || cell.stored === undefined) return undefined
  const { text, stored, moment, state } = cell
  if (state !== undefined) return moment ?? stored
  if (moment !== undefined) return tellsDate(text, moment) ? undefined : moment
  return tellsNumber(text.trim(), stored) ? undefined : stored
}

function tellsNumber(text: string, stored: string): boolean {
  const match = /^(-)?[¥￥$]?(-)?([\d,]*)(?:\.(\d+))?(%)?$/.exec(text)
  if (match === null || (match[3] === '' && match[4] === undefined)) return false
  const [, before, behind, whole = '', fraction = '', percent] = match
  const shown = Number(`${before || behind ? '-' : ''}${whole.replaceAll(',', '') || '0'}.${fraction || '0'}`) / (percent ? 100 : 1)
  const step = 10 ** -(fraction.length + (percent ? 2 : 0))
  return Math.abs(shown - Number(stored)) <= step * 0.5000001
}

/** Whether the text contains the year in four digits, month and day, and the time where there is one. */
function tellsDate(text: string, moment: string): boolean {
  const shown = text.match(/\d+/g)?.map(Number) ?? []
  const wanted = moment.match(/\d+/g)?.map(Number) ?? []
  return shown[0] === wanted[0] && wanted.slice(0, 3).every((part) => shown.includes(part))
}
