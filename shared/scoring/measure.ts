import type { Exact } from './exact.ts'
import type { Given } from './given.ts'
import type { Unscored } from './reading.ts'
import type { Trace } from './trace.ts'

/**
 * A formula made ready once (its decimals parsed) and used for every case: figures in, share of the full mark out.
 * The share is exact and lies in 0…1; the mark is rounded later, once.
 */
export type Measure = (given: Given, trace: Trace | undefined) => Exact | Unscored

export function isUnscored(value: object): value is Unscored {
  return 'state' in value
}
