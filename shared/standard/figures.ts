import type { Formula } from './format.ts'

/** The figures a formula reads, each once, in the order in which it names them. */
export function figuresOf(formula: Formula): readonly string[] {
  return [...new Set(namesOf(formula))]
}

/** The criterion whose formula reads a figure; none where the standard does not count it. */
export function criterionOfFigure<C extends { readonly formula?: Formula | undefined }>(
  criteria: readonly C[],
  figure: string,
): C | undefined {
  return criteria.find(({ formula }) => formula !== undefined && namesOf(formula).includes(figure))
}

function namesOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
    case 'step':
      return formula.terms.map(({ figure }) => figure)
    case 'ratio':
      return [...formula.numerator, ...formula.denominator].map(({ figure }) => figure)
    case 'growth_step':
      return [formula.figure]
  }
}
