import type { Finding } from './finding.ts'
import type { ShortFormula } from './terms.ts'

/**
 * The bounds that a formula computes with stand in the rule that people read. A rule without any number says nothing
 * against them, and one written in the format's own names is shown from the formula itself (`shownRule.ts`).
 */
export function ruleNumberFindings(rule: string, formula: ShortFormula, at: string): readonly Finding[] {
  if (/`|[a-z]+_[a-z]+/.test(rule)) return []
  const text = rule.normalize('NFKC').replaceAll('−', '-')
  const named = new Set([...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => plain(number)))
  if (named.size === 0) return []
  const missing = boundsOf(formula).filter((bound) => bound !== '0' && !named.has(bound) && !named.has(bound.replace('-', '')))
  return missing.length === 0 ? [] : [{ code: 'standard.rule-numbers', at, got: [...new Set(missing)].join(' ') }]
}

function boundsOf(formula: ShortFormula): readonly string[] {
  const bounds =
    'rows' in formula ? formula.rows.map(({ atLeast, moreThan }) => atLeast ?? moreThan ?? '0') : [formula.floor, formula.target]
  return bounds.map(plain)
}

/** `10.50` and `10.5` are one number. */
function plain(number: string): string {
  return number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number
}
