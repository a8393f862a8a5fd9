/**
 * An expected failure is a value; the text catalogue words it where it is shown.
 * `code` is never reused; `name` is the entry or file, `at` a JSON pointer, line or byte position,
 * `file` the file on disk it was found in where `name` is an entry or absent,
 * `want`/`got` the expected and the actual value (see the refusal codes in `text/zh/faults.ts`).
 */
export interface Fault<Code extends string = string> {
  readonly code: Code
  /** key of a sentence for the more specific cause, where one is known; otherwise the code's own sentence is shown */
  readonly words?: string
  readonly name?: string
  readonly file?: string
  readonly at?: string
  readonly want?: string
  readonly got?: string
}

/** What a function that may fail as expected returns; bugs of our own are thrown instead. */
export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly F[] }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Refuses with every fault found; the first is the report's code. */
export function refuse<F>(...faults: readonly F[]): { readonly ok: false; readonly faults: readonly F[] } {
  return { ok: false, faults }
}
