import type { FigureShapes } from '../standard/figures.ts'
import type { Formula } from '../standard/format.ts'
import type { GeneralFormula } from '../standard/model.ts'
import { generalOf } from '../standard/shortSpellings.ts'
import { prepareBranch } from './condition.ts'
import { add, compare, type Exact, fraction, least, multiply, one, zero } from './exact.ts'
import { isUnscored, type Measure } from './measure.ts'
import type { Unscored } from './reading.ts'
import { scaled } from './scaled.ts'
import { newSlots, openFrame } from './slots.ts'
import { prepareValue } from './value.ts'

/** Makes a formula ready for a criterion of `max` hundredths; its decimals are parsed once, short spellings rewritten. */
export function prepareFormula(formula: Formula, max: number, shapes: FigureShapes): Measure {
  const general = generalOf(formula)
  switch (general.kind) {
    case 'scaled':
      return scaled(general, max, shapes)
    case 'parts':
      return parts(general, max, shapes)
    case 'best':
      return best(general, max, shapes)
    case 'branches':
      return branches(general, max, shapes)
  }
}

/** Parts with marks of their own, added; never more than the full mark. */
function parts({ parts }: Extract<GeneralFormula, { kind: 'parts' }>, max: number, shapes: FigureShapes): Measure {
  const list = parts.map((part, at) => ({
    name: part.name ?? String(at + 1),
    max: part.max,
    part: fraction(part.max, max),
    measure: prepareFormula(part.formula, part.max, shapes),
  }))
  return (given, trace) => {
    let sum = zero
    for (const { name, max, part, measure } of list) {
      trace?.step({ kind: 'part', name, max })
      const share = measure(given, trace)
      if (isUnscored(share)) return share
      sum = add(sum, multiply(share, part))
    }
    const share = least(one, sum)
    trace?.step({ kind: 'partsSum', parts: list.length, value: share })
    return share
  }
}

/** The higher (or lower) of several ways. One that gives no mark stops them all, unless the standard skips it. */
function best(formula: Extract<GeneralFormula, { kind: 'best' }>, max: number, shapes: FigureShapes): Measure {
  const ways = formula.formulas.map((way) => prepareFormula(way, max, shapes))
  const direction = formula.take === 'lowest' ? -1 : 1
  return (given, trace) => {
    let found: Exact | undefined
    let fault: Unscored | undefined
    const values: Exact[] = []
    for (const [at, way] of ways.entries()) {
      trace?.step({ kind: 'way', place: at + 1 })
      const share = way(given, trace)
      if (isUnscored(share)) {
        fault ??= share
        if (formula.skipMissing !== true) return share
      } else {
        values.push(share)
        if (found === undefined || compare(share, found) * direction > 0) found = share
      }
    }
    if (found === undefined) return fault!
    trace?.step({ kind: 'bestOf', take: formula.take ?? 'highest', values, value: found })
    return found
  }
}

/** The first branch whose conditions hold; where none does and nothing else is said, the item is not in this table. */
function branches(formula: Extract<GeneralFormula, { kind: 'branches' }>, max: number, shapes: FigureShapes): Measure {
  const list = formula.branches.map(({ when, formula }) => {
    const slots = newSlots(shapes)
    const holds = prepareBranch(when, slots, prepareValue)
    return { slots, holds, measure: prepareFormula(formula, max, shapes) }
  })
  const rest = formula.otherwise && prepareFormula(formula.otherwise, max, shapes)
  return (given, trace) => {
    for (const { slots, holds, measure } of list) {
      const frame = openFrame(slots, given, trace)
      if (isUnscored(frame)) return frame
      const held = holds(frame)
      if (held === true) return measure(given, trace)
      if (held !== false) return held
    }
    return rest === undefined ? { state: 'not-in-branch', figure: '' } : rest(given, trace)
  }
}
