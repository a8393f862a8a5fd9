import type { Key, Params } from '../text/say.ts'
import type { Exact } from './exact.ts'

/**
 * Written while the mark is computed, never afterwards, so that the explanation cannot differ from the computation.
 * The replay passes none; the arithmetic is the same.
 */
export interface Trace {
  /** each figure once, in the order read, the one at which reading stopped included */
  read(figure: string): void
  step(key: Key<'scoring'>, params: Params, value: Exact): void
}
