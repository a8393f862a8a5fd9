import { builtInStandard } from '#services/standards/builtIn.ts'
import { reportOnStandard } from '#shared/standard/check.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'

/** Any JSON, to be spoilt at will. */
// biome-ignore lint/suspicious/noExplicitAny: a spoilt standard has no shape
export type Loose = any

/** A sample standard with one change; it keeps the format's shape, so that only the checks can find fault with it. */
export function spoilt(change: (standard: Loose) => void, id = 'performance-comprehensive'): Standard {
  const standard = structuredClone(builtInStandard(id, '2026.2')!.standard)
  change(standard)
  return standardSchema.parse(standard)
}

/** `code pointer` of the faults, then of the warnings. */
export function found(standard: Standard): { readonly faults: readonly string[]; readonly warnings: readonly string[] } {
  const { faults, warnings } = reportOnStandard(standard)
  return { faults: faults.map(({ code, at }) => `${code} ${at}`), warnings: warnings.map(({ code, at }) => `${code} ${at}`) }
}
