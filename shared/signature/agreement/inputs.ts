import { canonicalBytes } from '../../format/canonical.ts'
import type { Explanation } from '../../scoring/explanation.ts'
import { equalBytes } from '../bytes.ts'

/** What computations list of the figures, goals and rows they read. */
type Listed = Partial<Pick<Explanation, 'inputs' | 'goals' | 'counts'>>

/**
 * Whether computations of one record read the same facts: a figure of a year has one value, one basis and one source, a goal
 * one target, and rows one count, in all of them.
 */
export function readAlike(computations: readonly (Listed | undefined)[]): boolean {
  const known = new Map<string, unknown>()
  const isKnown = (key: string, fact: unknown) => {
    const first = known.get(key) ?? fact
    known.set(key, first)
    return first === fact || isSame(first, fact)
  }
  return computations.every(
    (one) =>
      (one?.inputs ?? []).every((input) => isKnown(`input ${input.figure} ${input.year ?? ''}`, input)) &&
      (one?.goals ?? []).every((goal) => isKnown(`goal ${goal.id}`, goal)) &&
      (one?.counts ?? []).every((count) => isKnown(`rows ${count.rows}`, count)),
  )
}

/** Whether a computation lists exactly the goals and rows that it is known to read. */
export function readsAs(own: Listed, computed: Listed): boolean {
  return isSame(own.goals ?? [], computed.goals ?? []) && isSame(own.counts ?? [], computed.counts ?? [])
}

function isSame(one: unknown, other: unknown): boolean {
  return equalBytes(canonicalBytes(one), canonicalBytes(other))
}
