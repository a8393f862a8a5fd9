import { verifiedText } from '../format/verifiedValue.ts'
import type { ResultRecord } from '../result/format.ts'
import { figureKey, type VerifiedFigure } from './table.ts'

type Sheet = Pick<ResultRecord, 'values' | 'table'> & { readonly expert: { readonly id: string } }

/** The panel's confirmed 核定 table, with the digest of its values.json where it was signed as a file. */
export interface Confirmed {
  readonly values: readonly VerifiedFigure[]
  readonly sha256?: string | undefined
}

/**
 * The experts whose sheets were scored under another 核定 table than the panel's, in the order of the sheets. As long as
 * none is confirmed: all who loaded one, where not all loaded the same.
 */
export function otherTables(sheets: readonly Sheet[], confirmed: Confirmed | undefined): readonly string[] {
  const loaded = sheets.filter(({ table }) => table !== undefined)
  const others = confirmed
    ? loaded.filter(({ values, table }) => (confirmed.sha256 ?? table!.sha256) !== table!.sha256 || !isSameTable(values, confirmed.values))
    : new Set(loaded.map(({ table }) => table!.sha256)).size > 1
      ? loaded
      : []
  return others.map(({ expert }) => expert.id)
}

function isSameTable(one: readonly VerifiedFigure[], other: readonly VerifiedFigure[]): boolean {
  const text = (values: readonly VerifiedFigure[]) =>
    values
      .map((value) => `${figureKey(value)} ${verifiedText(value)}`)
      .sort()
      .join('\n')
  return text(one) === text(other)
}
