import type { Verdict } from '#shared/signature/verdict.ts'

/** One file of the conformance set and what a reader must say of it (docs/formats/conformance.md). */
export interface Listed {
  /** path below the set's folder, with `/` */
  readonly file: string
  readonly kind: 'pdf' | 'xlsx' | 'json' | 'package' | 'values' | 'archive' | 'card' | 'commitment'
  readonly verdict: Verdict
  /** the verifier's reasons, or the code of refusal; empty unless rejected */
  readonly reasons: readonly string[]
  /** what was done to it */
  readonly about: string
}

/** A file that is still to be made. */
export interface ToList extends Omit<Listed, 'file'> {
  /** name below the folder of its kind, without extension */
  readonly name: string
  readonly extension: string
  readonly bytes: () => Promise<Uint8Array> | Uint8Array
}
