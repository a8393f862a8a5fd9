import { type Codec, decimalCell, marksCell, textCell, wholeCell, wordsCell, yesNoCell } from '#shared/standard/template/cells.ts'
import { cellText, readCellText } from '#shared/standard/template/cellText.ts'
import type { Key } from '#shared/text/say.ts'
import type { Made } from './draft.ts'

/** One value of a scale, level or row: its key in the format and how it is typed. */
export interface ShapeKey {
  readonly key: string
  readonly heading: Extract<Key<'standardEditor'>, `shape.${string}`>
  readonly codec: Codec
}

const one = (key: string, heading: ShapeKey['heading'], codec: Codec): ShapeKey => ({ key, heading, codec })

const bounds = [
  one('atLeast', 'shape.atLeast', decimalCell),
  one('moreThan', 'shape.moreThan', decimalCell),
  one('atMost', 'shape.atMost', decimalCell),
  one('lessThan', 'shape.lessThan', decimalCell),
]
const span = [one('from', 'shape.markFrom', marksCell), one('to', 'shape.markTo', marksCell)]

/** The scales that have a form of their own, each with its values. `rows` is a table. */
export const scaleKeys: Readonly<Record<'linear' | 'perUnit' | 'fixed' | 'rows', readonly ShapeKey[]>> = {
  linear: [
    one('floor', 'shape.floor', decimalCell),
    one('target', 'shape.target', decimalCell),
    one('atFloor', 'shape.atFloor', wholeCell),
    one('below', 'shape.below', wholeCell),
    one('from', 'shape.lineFrom', wordsCell({ floor: 'headFloor', zero: 'lineFromZero' })),
  ],
  perUnit: [
    one('from', 'shape.floor', decimalCell),
    one('base', 'shape.base', marksCell),
    one('each', 'shape.each', decimalCell),
    one('step', 'shape.step', marksCell),
    one('wholeUnits', 'shape.wholeUnits', yesNoCell('yes', 'no')),
    one('cap', 'shape.cap', marksCell),
  ],
  fixed: [one('percent', 'shape.percent', wholeCell), one('marks', 'shape.marks', marksCell)],
  rows: [...bounds, one('percent', 'shape.percent', wholeCell), one('marks', 'shape.marks', marksCell)],
}

/** The tables that stand in one cell of the template: levels, the rows of a range, and those of the short kinds. */
export const tableKeys = {
  headLevels: [one('label', 'shape.label', textCell), ...span],
  headBands: [...bounds, ...span],
  headRows: [bounds[0]!, bounds[1]!, one('percent', 'shape.percent', wholeCell)],
} as const

/** A value of a shape as it is typed. */
export function shapeText(value: unknown, { key, codec }: ShapeKey): string {
  return cellText(value, { path: [key], codec })
}

/** The shape with another value under a key; `undefined` where the text cannot be read. An empty text takes the key away. */
export function withShapeText(value: unknown, { key, codec }: ShapeKey, text: string): Made | undefined {
  const read = readCellText(codec, text)
  if (!('value' in read)) return undefined
  const { [key]: _, ...rest } = value as Made
  return read.value === undefined ? rest : { ...rest, [key]: read.value }
}
