import { declaredText, verifiedText } from '../format/verifiedValue.ts'
import type { ResultRecord } from '../result/format.ts'
import { type FigureConflict, figureKey, inFigureOrder, type VerifiedFigure, type VerifiedTable } from './table.ts'

/** What the leader settles a differing figure with: the declared value, or one that a sheet holds. */
export interface SettledFigure {
  readonly figure: string
  readonly year?: number
  readonly verified: string
}

/** A figure that the sheets do not agree on, and the values it can be settled with. */
export interface FigureChoice extends FigureConflict {
  readonly declared: string
}

/** The figures the leader must settle before the table can be confirmed, with the declared value of each. */
export function figureChoices(counted: readonly ResultRecord[], { conflicts }: Pick<VerifiedTable, 'conflicts'>): readonly FigureChoice[] {
  return conflicts.map((conflict) => ({ ...conflict, declared: declaredOf(holders(counted, conflict)) ?? '' }))
}

/**
 * The table to confirm: the figures on which the sheets agree as they stand, each differing one as settled, with the reason
 * and citations of the first expert who holds that value. One settled with its declared value is left out, since it stands
 * as declared. `undefined` while a differing figure is not settled, or is settled with a value that nobody holds.
 */
export function confirmedTable(
  counted: readonly ResultRecord[],
  { values, conflicts }: Pick<VerifiedTable, 'values' | 'conflicts'>,
  settled: readonly SettledFigure[],
): readonly VerifiedFigure[] | undefined {
  const table: VerifiedFigure[] = [...values]
  for (const conflict of conflicts) {
    const choice = settled.find((one) => figureKey(one) === figureKey(conflict))
    const held = holders(counted, conflict)
    if (choice === undefined) return undefined
    if (choice.verified === declaredOf(held)) continue
    const own = held.find((value) => verifiedText(value) === choice.verified)
    if (own === undefined) return undefined
    table.push(own)
  }
  return inFigureOrder(table)
}

function declaredOf([first]: readonly VerifiedFigure[]): string | undefined {
  return first && declaredText(first)
}

/** Every sheet's own entry for a figure, in the order of the sheets. */
function holders(counted: readonly ResultRecord[], figure: Pick<SettledFigure, 'figure' | 'year'>): readonly VerifiedFigure[] {
  return counted.flatMap(({ values }) => values.filter((value) => figureKey(value) === figureKey(figure)))
}
