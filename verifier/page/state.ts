import type { Verification } from '#shared/signature/verdict.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { Locale } from '#shared/text/say.ts'

/** What a chosen file is for: to be verified, or to compare with. */
export type Role = 'verify' | 'package' | 'certificates'

export interface Chosen {
  readonly file: File
  readonly role: Role
  /** why a package or certificate could not be read */
  readonly faults?: readonly Fault[]
}

/** What the page shows; every change makes a new one. */
export interface State {
  readonly locale: Locale
  readonly chosen: readonly Chosen[]
  readonly progress?: { readonly done: number; readonly total: number }
  readonly report?: Report
}

export interface Report {
  readonly at: Date
  /** names of the packages and certificates compared with */
  readonly given: readonly string[]
  /** a file without a verification was stopped */
  readonly files: readonly { readonly name: string; readonly verification?: Verification }[]
}

/** Certificates are known by their name, everything else dropped to compare with is a package. */
export function roleOf(file: File, zone: 'verify' | 'given'): Role {
  if (/\.(pem|cer|crt|der)$/i.test(file.name)) return 'certificates'
  return zone === 'verify' ? 'verify' : 'package'
}
