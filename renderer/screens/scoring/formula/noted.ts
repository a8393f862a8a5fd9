import type { Exact } from '#shared/scoring/exact.ts'
import type { Params } from '#shared/text/say.ts'

/** One line the scoring noted about itself while it computed. */
export interface Noted {
  readonly key: string
  readonly params: Params
  readonly value: Exact
}

export function isReading({ key }: Noted): boolean {
  return key === 'stepValue' || key === 'stepSum' || key === 'stepMean'
}
