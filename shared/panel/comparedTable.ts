import { declaredText, verifiedText } from '../format/verifiedValue.ts'
import type { Sheet } from '../review/sheet.ts'
import { figureKey, inFigureOrder, type VerifiedFigure } from './table.ts'

/** One figure under three hands: as declared, as the expert verified it, as the panel's table has it. */
export interface ComparedFigure {
  readonly figure: string
  readonly year?: number
  readonly declared: string
  /** the expert's own 核定值 */
  readonly own?: string
  /** the table's; a figure that it leaves out stands as declared */
  readonly table?: string
  /** loading the table changes what the sheet is scored with */
  readonly changes: boolean
}

/** Every figure that the expert or the panel's table verified, side by side, in the order of tables. */
export function comparedTable(values: Sheet['values'], table: readonly VerifiedFigure[]): readonly ComparedFigure[] {
  const own = Object.values(values).filter((value) => value !== undefined)
  const tabled = new Map(table.map((value) => [figureKey(value), value]))
  const kept = new Map(own.map((value) => [figureKey(value), value]))
  const all = [...new Map([...own, ...table].map((value) => [figureKey(value), value])).values()]
  return inFigureOrder(
    all.map((value) => {
      const key = figureKey(value)
      const [mine, theirs] = [kept.get(key), tabled.get(key)].map((one) => one && verifiedText(one))
      const declared = declaredText(value)
      return {
        figure: value.figure,
        ...(value.year !== undefined && { year: value.year }),
        declared,
        ...(mine !== undefined && { own: mine }),
        ...(theirs !== undefined && { table: theirs }),
        changes: (mine ?? declared) !== (theirs ?? declared),
      }
    }),
  )
}
