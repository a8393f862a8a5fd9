import performanceComprehensive2 from '#resources/standards/2026.2/performance-comprehensive.json' with { type: 'json' }
import performanceSpecialized2 from '#resources/standards/2026.2/performance-specialized.json' with { type: 'json' }
import planComprehensive2 from '#resources/standards/2026.2/plan-comprehensive.json' with { type: 'json' }
import planSpecialized2 from '#resources/standards/2026.2/plan-specialized.json' with { type: 'json' }
import visitComprehensive2 from '#resources/standards/2026.2/visit-comprehensive.json' with { type: 'json' }
import visitSpecialized2 from '#resources/standards/2026.2/visit-specialized.json' with { type: 'json' }
import performanceComprehensive from '#resources/standards/2026.3/performance-comprehensive.json' with { type: 'json' }
import performanceSpecialized from '#resources/standards/2026.3/performance-specialized.json' with { type: 'json' }
import planComprehensive from '#resources/standards/2026.3/plan-comprehensive.json' with { type: 'json' }
import planSpecialized from '#resources/standards/2026.3/plan-specialized.json' with { type: 'json' }
import visitComprehensive from '#resources/standards/2026.3/visit-comprehensive.json' with { type: 'json' }
import visitSpecialized from '#resources/standards/2026.3/visit-specialized.json' with { type: 'json' }
import performanceComprehensive1 from '#resources/standards/performance-comprehensive.json' with { type: 'json' }
import performanceSpecialized1 from '#resources/standards/performance-specialized.json' with { type: 'json' }
import planComprehensive1 from '#resources/standards/plan-comprehensive.json' with { type: 'json' }
import planSpecialized1 from '#resources/standards/plan-specialized.json' with { type: 'json' }
import visitComprehensive1 from '#resources/standards/visit-comprehensive.json' with { type: 'json' }
import visitSpecialized1 from '#resources/standards/visit-specialized.json' with { type: 'json' }
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Standard } from '#shared/standard/format.ts'
import { sha256Of } from '../files/digest.ts'

/** A standard with the SHA-256 of its RFC 8785 bytes. */
export interface DigestedStandard {
  readonly standard: Standard
  readonly sha256: string
}

/** Newest first. A version never changes; a corrected text is a new version beside it. */
const versions: readonly (readonly unknown[])[] = [
  [planComprehensive, planSpecialized, visitComprehensive, visitSpecialized, performanceComprehensive, performanceSpecialized],
  [planComprehensive2, planSpecialized2, visitComprehensive2, visitSpecialized2, performanceComprehensive2, performanceSpecialized2],
  [planComprehensive1, planSpecialized1, visitComprehensive1, visitSpecialized1, performanceComprehensive1, performanceSpecialized1],
]

let loaded: readonly DigestedStandard[] | undefined

/** Every standard of the build, the newest version of all six first; a package may name any of them. */
export function builtInStandards(): readonly DigestedStandard[] {
  loaded ??= versions.flat().map((source) => builtIn(source as Standard))
  return loaded
}

/** That each is a standard is a test: checking all of them would cost more than most commands take. The digest is computed when it is asked for. */
function builtIn(standard: Standard): DigestedStandard {
  let sha256: string | undefined
  return {
    standard,
    get sha256() {
      sha256 ??= digested(standard).sha256
      return sha256
    },
  }
}

/** The six for new work, in their newest version. */
export function defaultStandards(): readonly DigestedStandard[] {
  return builtInStandards().slice(0, versions[0]!.length)
}

/** The six that a replayed case names by its id alone (score-replay.md): their items and formulas never change. */
export function replayedStandards(): readonly DigestedStandard[] {
  return builtInStandards().filter(({ standard }) => standard.version === '2026.2')
}

/** A standard by its id, in its newest version unless another is named. */
export function builtInStandard(id: string, version?: string): DigestedStandard | undefined {
  return builtInStandards().find(({ standard }) => standard.id === id && (version === undefined || standard.version === version))
}

export function digested(standard: Standard): DigestedStandard {
  return { standard, sha256: sha256Of(canonicalBytes(standard)) }
}

/** A standard as people name it: `plan-comprehensive`, the newest, or one version of it, `plan-comprehensive@2026.1`. */
export function builtInNamed(named: string): DigestedStandard | undefined {
  const [id = '', version] = named.split('@')
  return builtInStandard(id, version)
}
