import type { Criterion, Standard } from './format.ts'
import reference from './reference.json' with { type: 'json' }

/** A register of the plan that can be drawn from on site. */
type SpotCheck = NonNullable<Criterion['spotCheck']>
type Bearing = Pick<Criterion, 'rules' | 'spotCheck'>

/** Ids of the rules whose findings bear on a criterion, as the standard says. */
export function rulesOn(standard: Standard | undefined, criterion: string): readonly string[] {
  const found = standard?.criteria.find(({ id }) => id === criterion)
  return (found && bearingOf(standard, found).rules) ?? []
}

/** The criteria, in the standard's order, that a rule's finding bears on. */
export function criteriaOfRule(standard: Standard | undefined, rule: string): readonly Criterion[] {
  return (standard?.criteria ?? []).filter((criterion) => bearingOf(standard, criterion).rules?.includes(rule))
}

/** The criterion whose evidence a register's spot check is; none where the standard names none. */
export function criterionOfDraw(standard: Standard | undefined, register: SpotCheck): string | undefined {
  return standard?.criteria.find((criterion) => bearingOf(standard, criterion).spotCheck === register)?.id
}

/**
 * The standard with the rules and spot check of every criterion written out, as a template shows them: a standard that
 * the product brings has them in `reference.json`, any other in its criteria.
 */
export function withBearings(standard: Standard): Standard {
  return { ...standard, criteria: standard.criteria.map((criterion) => ({ ...criterion, ...bearingOf(standard, criterion) })) }
}

/**
 * The reverse of `withBearings`: a standard that the product brings gets its own bytes back, and with them its digest.
 * What a person changed in it stays, and so does all of any other standard.
 */
export function withoutReferenceBearings(standard: Standard): Standard {
  if (!isReference(standard)) return standard
  return {
    ...standard,
    criteria: standard.criteria.map((criterion) => {
      const { rules, spotCheck, ...rest } = criterion
      return isSame({ rules, spotCheck }, bearingOf(standard, rest)) ? rest : criterion
    }),
  }
}

/**
 * What a criterion says itself; the standards that the product brings say nothing, since their bytes are fixed by digest,
 * and have it in `reference.json`. Of a department's own standard nothing is guessed by the name of a criterion.
 */
function bearingOf(standard: Standard | undefined, { id, rules, spotCheck }: Criterion): Bearing {
  if (rules !== undefined || spotCheck !== undefined) return { rules, spotCheck }
  return (isReference(standard) && (reference.criteria as Readonly<Record<string, Bearing>>)[id]) || {}
}

function isReference(standard: Standard | undefined): boolean {
  return standard !== undefined && reference.ids.includes(standard.id) && reference.versions.includes(standard.version)
}

function isSame(one: Bearing, other: Bearing): boolean {
  return one.spotCheck === other.spotCheck && (one.rules ?? []).join() === (other.rules ?? []).join()
}
