import type { Reason } from '#shared/signature/reasons.ts'
import type { Clean } from './clean.ts'

/** One file of the corpus, made from the clean ones by a script, and exactly what verifying it must say. */
export interface Specimen {
  /** what was done to the file and why somebody would */
  readonly about: string
  readonly kind: 'pdf' | 'xlsx' | 'json'
  readonly verdict: 'accepted' | 'rejected'
  /** the exact reasons; empty for an accepted file */
  readonly reasons: readonly Reason[]
  readonly make: (clean: Clean) => Promise<Uint8Array> | Uint8Array
}

/** A forged, altered or broken file. */
export function attack(specimen: Omit<Specimen, 'verdict'>): Specimen {
  return { ...specimen, verdict: 'rejected' }
}

/** A file that must be accepted. */
export function good(specimen: Omit<Specimen, 'verdict' | 'reasons'>): Specimen {
  return { ...specimen, verdict: 'accepted', reasons: [] }
}
