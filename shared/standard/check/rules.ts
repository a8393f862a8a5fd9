import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'

/** How many rules of the guideline (R) and cross-checks of figures (X) there are; a test compares this with the rules. */
const last: Readonly<Record<string, number>> = { R: 44, X: 13 }

/** Whether a rule of this id exists. */
export function isRule(id: string): boolean {
  const number = Number(id.slice(1))
  return number >= 1 && number <= (last[id.charAt(0)] ?? 0)
}

/** Rules that are named exist and are tied once; a register is drawn from for one criterion. */
export function ruleFindings({ criteria, adjustments }: Standard): readonly Finding[] {
  const adjusted = [
    ...adjustments.bonus.map(({ rules }, place) => ({ rules, at: `/adjustments/bonus/${place}/rules` })),
    ...adjustments.deductions.map(({ rules }, place) => ({ rules, at: `/adjustments/deductions/${place}/rules` })),
  ]
  const ties = [...criteria.map(({ rules }, place) => ({ rules, at: `/criteria/${place}/rules` })), ...adjusted]
  return [
    ...ties.flatMap(({ rules = [], at }) => rules.flatMap((rule, place) => tieFindings(rules, rule, place, at))),
    ...tiedTwice(adjusted),
    ...drawnTwice(criteria),
  ]
}

function tieFindings(rules: readonly string[], rule: string, place: number, at: string): readonly Finding[] {
  if (!isRule(rule)) return [{ code: 'standard.rule-unknown', at: `${at}/${place}`, got: rule }]
  return rules.indexOf(rule) < place ? [{ code: 'standard.rule-twice', at: `${at}/${place}`, got: rule }] : []
}

/** One finding that two deductions answer to would be counted twice. */
function tiedTwice(ties: readonly { readonly rules?: readonly string[] | undefined; readonly at: string }[]): readonly Finding[] {
  const seen = new Set<string>()
  return ties.flatMap(({ rules = [], at }) => {
    const again = rules.flatMap((rule, place): readonly Finding[] =>
      seen.has(rule) ? [{ code: 'standard.rule-twice', at: `${at}/${place}`, got: rule }] : [],
    )
    for (const rule of rules) seen.add(rule)
    return again
  })
}

function drawnTwice(criteria: Standard['criteria']): readonly Finding[] {
  const seen = new Set<string>()
  return criteria.flatMap(({ spotCheck }, place): readonly Finding[] => {
    if (spotCheck === undefined) return []
    if (seen.has(spotCheck)) return [{ code: 'standard.spot-check-twice', at: `/criteria/${place}/spotCheck`, got: spotCheck }]
    seen.add(spotCheck)
    return []
  })
}
