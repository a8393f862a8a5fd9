import { exactDecimal, exactNumber } from './decimal.ts'
import type { Exact } from './exact.ts'

/** A JSON number kept as it was written, where a float could not hold it (`12345678901234567.89`, `1e3`). */
export class WrittenNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/**
 * A quantity as the exact decimal written: a decimal string, a JSON number, or a number kept as text.
 * `undefined` for everything else (wrong type). The reader checks that it is not negative, not this function.
 */
export function exactQuantity(raw: unknown): Exact | undefined {
  if (typeof raw === 'string') return exactDecimal(raw)
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? { n: raw, d: 1 } : exactNumber(String(raw))
  return raw instanceof WrittenNumber ? exactNumber(raw.text) : undefined
}
