import type { Blocker } from './blocker.ts'

/** All that one criterion lacks, or one other thing to settle; `at` is where to go for it. */
export interface BlockerGroup {
  readonly at: string
  readonly items: readonly [Blocker, ...Blocker[]]
}

/** Remaining work, counted as a person counts: a criterion once, whatever it lacks. In the order of the visit; every screen counts in this way. */
export function groupBlockers(blockers: readonly Blocker[]): readonly BlockerGroup[] {
  const groups = Map.groupBy(blockers, ({ at, code }) => /^\/marks\/[^/]+/.exec(at)?.[0] ?? `${code} ${at}`)
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [{ at: first.at, items: [first, ...rest] as const }] : []))
}
