import { createHash } from 'node:crypto'
import performanceComprehensive from '#resources/standards/performance-comprehensive.json' with { type: 'json' }
import performanceSpecialized from '#resources/standards/performance-specialized.json' with { type: 'json' }
import planComprehensive from '#resources/standards/plan-comprehensive.json' with { type: 'json' }
import planSpecialized from '#resources/standards/plan-specialized.json' with { type: 'json' }
import visitComprehensive from '#resources/standards/visit-comprehensive.json' with { type: 'json' }
import visitSpecialized from '#resources/standards/visit-specialized.json' with { type: 'json' }
import { canonicalBytes } from '#shared/format/canonical.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'

/** A standard with the SHA-256 of its RFC 8785 bytes. */
export interface DigestedStandard {
  readonly standard: Standard
  readonly sha256: string
}

const sources: readonly unknown[] = [
  planComprehensive,
  planSpecialized,
  visitComprehensive,
  visitSpecialized,
  performanceComprehensive,
  performanceSpecialized,
]

let loaded: readonly DigestedStandard[] | undefined

/** The six default standards, part of the build; they stay the same until a new version is released. */
export function builtInStandards(): readonly DigestedStandard[] {
  loaded ??= sources.map((source) => digested(standardSchema.parse(source)))
  return loaded
}

export function builtInStandard(id: string): DigestedStandard | undefined {
  return builtInStandards().find(({ standard }) => standard.id === id)
}

export function digested(standard: Standard): DigestedStandard {
  return { standard, sha256: createHash('sha256').update(canonicalBytes(standard)).digest('hex') }
}
