import type { Verification } from '#shared/signature/verdict.ts'
import type { Fault } from '#shared/text/fault.ts'

/** What a worker was given of packages and certificates: opaque to the page, which hands it to the next worker. */
export type GivenPart = object

/** From the page to a worker. The first message is `begin`; then one piece of work at a time. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly glyphs: Uint8Array; readonly given: readonly GivenPart[] }
  | { readonly kind: 'read'; readonly name: string; readonly content: Blob; readonly as: 'package' | 'certificates' }
  | { readonly kind: 'verify'; readonly name: string; readonly content: Blob }

/** From a worker to the page. */
export type FromWorker =
  /** an honest file of this size takes so many ms of computing */
  | { readonly kind: 'allow'; readonly busyMs: number }
  | { readonly kind: 'given'; readonly part: GivenPart }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'verified'; readonly verification: Verification }
  /** a fault of the program: `message` is for the console */
  | { readonly kind: 'failed'; readonly message: string }
