import type { Known } from '#services/verify/knowledge.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import type { Verdict } from '#shared/signature/verdict.ts'
import type { Clean } from './clean.ts'

/** One file of the corpus, made from the clean ones by a script, and exactly what verifying it must say. */
export interface Specimen {
  /** what was done to the file and why somebody would */
  readonly about: string
  readonly kind: 'pdf' | 'xlsx' | 'json'
  readonly verdict: Verdict
  /** the exact reasons; empty unless rejected */
  readonly reasons: readonly Reason[]
  readonly make: (clean: Clean) => Promise<Uint8Array> | Uint8Array
  /** a reader shows another document than the clean one; the look test holds a sample against pixels */
  readonly looks?: 'otherwise'
  /** a panel's record: the closed form does not know its pages and says so, whatever else is wrong */

  /** what is given to the verifier besides the file; nothing where absent */
  readonly known?: (clean: Clean) => Promise<Partial<Known>> | Partial<Known>
}

/** A forged, altered or broken file. */
export function attack(specimen: Omit<Specimen, 'verdict'>): Specimen {
  return { ...specimen, verdict: 'rejected' }
}

/** A file that must be accepted. */
export function good(specimen: Omit<Specimen, 'verdict' | 'reasons'>): Specimen {
  return { ...specimen, verdict: 'accepted', reasons: [] }
}

/** A sound file that nobody signed. */
export function unsigned(specimen: Omit<Specimen, 'verdict' | 'reasons'>): Specimen {
  return { ...specimen, verdict: 'unsigned', reasons: [] }
}
