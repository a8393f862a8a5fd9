import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'

/** Ids stand once, and each kind of entry keeps its own letter. */
export function idFindings(standard: Standard): readonly Finding[] {
  const { bonus, deductions } = standard.adjustments
  return [
    ...twiceFindings(standard.dimensions.map(({ id }, place) => [id, `/dimensions/${place}/id`])),
    ...twiceFindings(standard.criteria.map(({ id }, place) => [id, `/criteria/${place}/id`])),
    ...twiceFindings([
      ...bonus.map(({ id }, place) => [id, `/adjustments/bonus/${place}/id`] as const),
      ...deductions.map(({ id }, place) => [id, `/adjustments/deductions/${place}/id`] as const),
    ]),
    ...twiceFindings(standard.redLines.map(({ id }, place) => [id, `/redLines/${place}/id`])),
    ...letters(bonus, 'B', '/adjustments/bonus'),
    ...letters(deductions, 'M', '/adjustments/deductions'),
    ...mixed(standard),
  ]
}

/** The second place is the one to mend; an id is reported once however often it stands. */
export function twiceFindings(entries: readonly (readonly [string, string])[]): readonly Finding[] {
  const seen = new Set<string>()
  const second = new Map<string, string>()
  for (const [id, at] of entries) {
    if (seen.has(id)) second.set(id, second.get(id) ?? at)
    seen.add(id)
  }
  return [...second].map(([got, at]) => ({ code: 'standard.duplicate', at, got }))
}

function letters(list: readonly { readonly id: string }[], letter: string, at: string): readonly Finding[] {
  return list.flatMap(({ id }, place): readonly Finding[] =>
    id.startsWith(letter) ? [] : [{ code: 'standard.adjustment-id', at: `${at}/${place}/id`, got: id, want: `${letter}01–${letter}99` }],
  )
}

function mixed({ criteria, adjustments }: Standard): readonly Finding[] {
  const others = new Set([...adjustments.bonus, ...adjustments.deductions].map(({ id }) => id))
  return criteria.flatMap(({ id }, place): readonly Finding[] =>
    others.has(id) ? [{ code: 'standard.id-mixed', at: `/criteria/${place}/id`, got: id }] : [],
  )
}
