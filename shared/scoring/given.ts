import type { FigureValues } from './reading.ts'

/** A goal of the approved plan: planned and achieved amount in the same unit, and its weight where the plan gives one. */
export interface GivenGoal {
  readonly id: string
  readonly target: unknown
  readonly actual?: unknown
  readonly weight?: unknown
}

/** What a centre gives to be marked: figures, what it is, its goals and registers. What is absent was not given. */
export interface Given {
  readonly values: FigureValues
  readonly attributes?: Readonly<Record<string, unknown>> | undefined
  readonly goals?: readonly GivenGoal[] | undefined
  readonly registers?: Readonly<Record<string, unknown>> | undefined
  /** grades of earlier rounds, the latest first; absent where none is stated, which does not say that there was none */
  readonly previous?: readonly string[] | undefined
  /** rows counted before, by what was counted: where a mark is computed again without the registers */
  readonly counts?: ReadonlyMap<string, { readonly of: number; readonly count: number }> | undefined
}
