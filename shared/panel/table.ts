import { jsonDigest } from '../format/canonical.ts'
import { declaredText, verifiedText } from '../format/verifiedValue.ts'
import type { ResultRecord } from '../result/format.ts'

/** One figure (of one year where it is yearly) with 申报值 and 核定值, the reason and what it rests on. */
export type VerifiedFigure = ResultRecord['values'][number]

/** A figure for which sheets, or a sheet and the confirmed table, hold different 核定值. */
export interface FigureConflict {
  readonly figure: string
  readonly year?: number
  /** value with its sign → the experts who hold it, in the order of expert ids */
  readonly held: readonly { readonly verified: string; readonly experts: readonly string[] }[]
}

export interface VerifiedTable {
  readonly values: readonly VerifiedFigure[]
  /** `confirmed` by the panel · `sheets`: from the sheets, which do not contradict each other · `open`: they differ */
  readonly basis: 'confirmed' | 'sheets' | 'open'
  readonly conflicts: readonly FigureConflict[]
}

type Sheet = Pick<ResultRecord, 'values'> & { readonly expert: { readonly id: string } }

/**
 * The one 核定 table of the panel. The confirmed table prevails; every sheet that verified a figure otherwise is named.
 * Without one, a figure counts as confirmed where no two sheets contradict each other: a sheet without the figure does
 * not contradict it (the finance expert verifies for all), and the first expert's reason is kept.
 */
export function verifiedTable(sheets: readonly Sheet[], confirmed: readonly VerifiedFigure[] | undefined): VerifiedTable {
  const held = new Map<string, { readonly first: VerifiedFigure; readonly by: Map<string, string[]> }>()
  for (const { expert, values } of sheets) {
    for (const value of values) {
      const key = figureKey(value)
      const own = held.get(key) ?? { first: value, by: new Map<string, string[]>() }
      held.set(key, own)
      const experts = own.by.get(verifiedText(value))
      if (experts) experts.push(expert.id)
      else own.by.set(verifiedText(value), [expert.id])
    }
  }
  if (confirmed) {
    const settled = new Map(confirmed.map((value) => [figureKey(value), verifiedText(value)]))
    const against = [...held.values()].filter(({ first, by }) =>
      [...by.keys()].some((verified) => verified !== settledValue(settled, first)),
    )
    return { values: inFigureOrder(confirmed), basis: 'confirmed', conflicts: conflictsOf(against) }
  }
  const split = [...held.values()].filter(({ by }) => by.size > 1)
  const values = [...held.values()].filter(({ by }) => by.size === 1).map(({ first }) => first)
  return { values: inFigureOrder(values), basis: split.length > 0 ? 'open' : 'sheets', conflicts: conflictsOf(split) }
}

/** A figure that the confirmed table leaves out stands as declared. */
function settledValue(settled: ReadonlyMap<string, string>, value: VerifiedFigure): string {
  return settled.get(figureKey(value)) ?? declaredText(value)
}

function conflictsOf(split: Iterable<{ readonly first: VerifiedFigure; readonly by: ReadonlyMap<string, readonly string[]> }>) {
  const conflicts = [...split].map(({ first: { figure, year }, by }): FigureConflict => {
    const held = [...by].map(([verified, experts]) => ({ verified, experts })).sort((a, b) => (a.experts[0]! < b.experts[0]! ? -1 : 1))
    return { figure, ...(year !== undefined && { year }), held }
  })
  return inFigureOrder(conflicts)
}

type Figure = { readonly figure: string; readonly year?: number | undefined }

/** A figure of one year, where it is yearly. */
export function figureKey({ figure, year }: Figure): string {
  return `${figure} ${year ?? ''}`
}

/** By figure and year, as every table lists them. */
export function inFigureOrder<Row extends Figure>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => (a.figure === b.figure ? (a.year ?? 0) - (b.year ?? 0) : a.figure < b.figure ? -1 : 1))
}

/** What a 核定 table decides, as a digest: each figure with its year, 申报值 and 核定值; not its reasons and evidence. */
export function figuresDigest(values: readonly VerifiedFigure[]): Promise<string> {
  const figures = inFigureOrder(values).map((value) => ({
    figure: value.figure,
    ...(value.year !== undefined && { year: value.year }),
    declared: declaredText(value),
    verified: verifiedText(value),
  }))
  return jsonDigest(figures)
}
