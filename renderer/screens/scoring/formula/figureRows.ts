import { figureTable } from '#shared/format/figures.ts'
import type { Source } from '#shared/format/values.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import { valueKey } from '#shared/review/sheet.ts'
import { type Facts, factsOf, signed } from '#shared/scoring/facts.ts'
import { figureShapes } from '#shared/standard/figures.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Derivation } from '../../../components/worked/derivation.ts'

/** One line of the data behind a formula mark: 申报值 and 核定值 of a figure, of one year where it is yearly. */
export interface FigureRow {
  readonly key: string
  readonly figure: string
  readonly year: number | undefined
  readonly unit: string
  /** a count: whole numbers alone */
  readonly isCount: boolean
  /** it may be below zero, by the standard's declaration */
  readonly isSigned: boolean
  readonly declared: string | undefined
  /** the value the mark is computed with */
  readonly verified: string | undefined
  readonly source: Source | undefined
  /** verified: a 核定值 was written, here or in the plan itself */
  readonly judged: boolean
  /** taken from the parent unit */
  readonly borrowed: boolean
  /** the verification of this person, where there is one */
  readonly entry: Sheet['values'][string]
}

/** The plan as it was declared, without any 核定值. */
export function declaredFacts(plan: Plan, standard?: Standard): Facts {
  const figures = Object.fromEntries(
    Object.entries(plan.figures).map(([key, figure]) => [key, figure && { ...figure, verified: undefined }]),
  )
  const indicators = Object.fromEntries(
    Object.entries(plan.indicators ?? {}).map(([key, figure]) => [key, { ...figure, verified: undefined }]),
  )
  return factsOf({ ...plan, figures: figures as Plan['figures'], indicators }, [], standard)
}

/** The figures a formula reads, in its order; one the plan does not give is a line without values. */
export function figureRows(
  derivation: Pick<Derivation, 'figures'>,
  facts: Facts,
  declared: Facts,
  values: Sheet['values'],
  declaredBy: Pick<Standard, 'figures'> = {},
): readonly FigureRow[] {
  const rows = new Map<string, FigureRow>()
  const shapes = figureShapes(declaredBy)
  for (const name of derivation.figures)
    for (const { figure, year, value, negative, source } of inputsOf(name, facts)) {
      const key = valueKey(figure, year)
      const before = declared.inputs.get(figure)?.find((input) => input.year === year)
      const builtIn = Object.hasOwn(figureTable, figure) ? figureTable[figure as keyof typeof figureTable] : undefined
      const own = shapes.get(figure)
      const entry = values[key]
      rows.set(key, {
        key,
        figure,
        year,
        unit: own?.unit ?? builtIn?.unit ?? '',
        isCount: own?.whole ?? builtIn?.count ?? false,
        isSigned: own?.signed ?? false,
        declared: before && signed(before),
        verified: value === undefined ? undefined : signed({ value, negative }),
        source,
        judged: entry !== undefined || value !== before?.value || negative !== before?.negative,
        borrowed: facts.borrowed.has(figure),
        entry,
      })
    }
  return [...rows.values()]
}

interface Input {
  readonly figure: string
  readonly year?: number | undefined
  readonly value: string | undefined
  readonly negative?: true | undefined
  readonly source?: Source | undefined
}

function inputsOf(figure: string, facts: Facts): readonly Input[] {
  const inputs = facts.inputs.get(figure) ?? []
  return inputs.length > 0 ? inputs : [{ figure, value: undefined }]
}
