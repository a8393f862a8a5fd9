import type { Formula, Standard } from '#shared/standard/format.ts'
import { isShort } from '#shared/standard/shownRule.ts'

/**
 * A second, plain implementation for the tests: naive BigInt fractions, one long function a kind, no sharing with the
 * product beyond the standard's data. Figures are decimal strings; only sound, complete facts are given to it.
 */
type Fraction = readonly [bigint, bigint]
type Facts = Readonly<Record<string, string | Readonly<Record<string, string>>>>

export function referenceMark(formula: Formula, max: number, facts: Facts): number {
  const share = shareOf(formula, facts)
  const [n, d] = [share[0] * BigInt(max) * 2n + share[1], share[1] * 2n]
  return Number((n - (((n % d) + d) % d)) / d)
}

export function referenceTotal(
  formula: number,
  sums: readonly number[],
  bonus: number,
  deduction: number,
  standard: Standard,
  trim: boolean,
): number {
  const ordered = [...sums].sort((a, b) => a - b)
  const kept = trim && sums.length >= 5 ? ordered.slice(1, ordered.length - 1) : ordered
  const count = BigInt(kept.length)
  const adjusted = Math.min(bonus, standard.adjustments.bonusCap) - Math.min(deduction, standard.adjustments.deductionCap)
  const n = kept.reduce((sum, one) => sum + BigInt(one), 0n) + BigInt(formula + adjusted) * count
  const rounded = Number((2n * n + count - ((((2n * n + count) % (2n * count)) + 2n * count) % (2n * count))) / (2n * count))
  return Math.max(0, Math.min(10000, rounded))
}

function shareOf(formula: Formula, facts: Facts): Fraction {
  if (!isShort(formula)) throw new Error('the six standards have the five kinds alone')
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
      return straight(terms(formula.terms, facts), formula)
    case 'ratio': {
      const [a, b] = [terms(formula.numerator, facts), terms(formula.denominator, facts)]
      return straight([a[0] * b[1] * 100n, a[1] * b[0]], formula)
    }
    case 'step':
      return percent(formula.rows.find((row) => reached(terms(formula.terms, facts), row))?.percent ?? 0)
    case 'growth_step': {
      const map = facts[formula.figure] as Readonly<Record<string, string>>
      const years = Object.keys(map)
        .map(Number)
        .sort((a, b) => a - b)
      const [first, last] = [decimal(map[years[0]!]!), decimal(map[years.at(-1)!]!)]
      const span = years.at(-1)! - years[0]!
      let best = 0
      if (first[0] === 0n) best = last[0] === 0n ? 0 : formula.zeroFirstPercent
      else {
        const row = formula.rows.find(({ atLeast }) => {
          const rate = decimal(atLeast!)
          let [n, d]: [bigint, bigint] = [first[0], first[1]]
          for (let year = 0; year < span; year++) [n, d] = [n * (rate[0] + 100n * rate[1]), d * 100n * rate[1]]
          return last[0] * d >= n * last[1]
        })
        best = row?.percent ?? 0
      }
      const small = formula.smallBase
      const under = small !== undefined && last[0] * decimal(small.lastBelow)[1] < decimal(small.lastBelow)[0] * last[1]
      return percent(under ? Math.min(best, small.capPercent) : best)
    }
  }
}

function terms(list: Extract<Formula, { kind: 'linear' }>['terms'], facts: Facts): Fraction {
  let [n, d]: [bigint, bigint] = [0n, 1n]
  for (const { figure, over, weight } of list) {
    const given = facts[figure]!
    const amounts = typeof given === 'string' ? [given] : Object.values(given)
    let [sn, sd]: [bigint, bigint] = [0n, 1n]
    for (const amount of amounts) {
      const [an, ad] = decimal(amount)
      ;[sn, sd] = [sn * ad + an * sd, sd * ad]
    }
    const [wn, wd] = decimal(weight)
    const by = over === 'mean' ? BigInt(amounts.length) : 1n
    ;[n, d] = [n * sd * wd * by + sn * wn * d, d * sd * wd * by]
  }
  return [n, d]
}

function straight([n, d]: Fraction, { floor, target }: { readonly floor: string; readonly target: string }): Fraction {
  const [fn, fd] = decimal(floor)
  const [tn, td] = decimal(target)
  if (n * fd <= fn * d) return [0n, 1n]
  if (n * td >= tn * d) return [1n, 1n]
  return [(n * fd - fn * d) * td, d * (tn * fd - fn * td)]
}

function reached([n, d]: Fraction, row: { readonly atLeast?: string | undefined; readonly moreThan?: string | undefined }): boolean {
  const [bn, bd] = decimal(row.atLeast ?? row.moreThan!)
  return row.atLeast !== undefined ? n * bd >= bn * d : n * bd > bn * d
}

function percent(value: number): Fraction {
  return [BigInt(value), 100n]
}

function decimal(text: string): Fraction {
  const [whole = '0', part = ''] = text.split('.')
  return [BigInt(whole + part), 10n ** BigInt(part.length)]
}
