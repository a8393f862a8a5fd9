import { inOrder, type Reason } from './reasons.ts'

/** What was found out about a file, each fact by itself; `null` = does not apply, or not asked because the file is broken before. */
export interface Facts {
  /** every signature's digest and value fit the bytes */
  readonly intact: boolean | null
  /** nothing in the file lies outside the signatures */
  readonly covered: boolean | null
  /** the result inside is valid and says what pages or sheets say */
  readonly contentsAgree: boolean | null
  /** how many persons the record names as its signers */
  readonly signersExpected: number | null
  /** how many of these have signed validly */
  readonly signersFound: number | null
  /** the chain of the journal; null as long as no journal is at hand */
  readonly journalChain: boolean | null
  /** a newer revision of the same sheet is among the files given */
  readonly superseded: boolean | null
}

export type Trust = 'roster' | 'chain' | 'given' | 'unknown'

export interface VerifiedSignature {
  readonly name: string
  readonly fingerprint: string
  readonly intact: boolean
  readonly covered: boolean
  readonly trusted: Trust
  readonly claimedTime: string
}

/** One file's verification, as `tic-review verify --json` prints it. */
export interface Verification {
  readonly file: string
  readonly verdict: 'accepted' | 'rejected'
  readonly kind: FileKind
  readonly reasons: readonly Reason[]
  readonly facts: Facts
  readonly signatures: readonly VerifiedSignature[]
  readonly result?: { readonly sha256: string; readonly task: string; readonly expert: string; readonly revision: number }
  readonly panel?: { readonly sha256: string; readonly task: string; readonly revision: number }
}

export type FileKind = 'pdf' | 'xlsx' | 'json' | 'package'

/**
 * The only place that says accepted or rejected: accepted when nothing speaks against the file, no fact is false, and
 * everyone expected has signed. An unknown signer and a newer revision are said beside it and reject nothing.
 */
export function verdictOf(facts: Facts, reasons: readonly Reason[]): 'accepted' | 'rejected' {
  const isSound = facts.intact !== false && facts.covered !== false && facts.contentsAgree !== false && facts.journalChain !== false
  return reasons.length === 0 && isSound && facts.signersFound === facts.signersExpected ? 'accepted' : 'rejected'
}

/** The verification with its verdict. */
export function conclude(found: Omit<Verification, 'verdict'>): Verification {
  const reasons = inOrder(found.reasons)
  const { file, kind, ...rest } = found
  return { file, verdict: verdictOf(found.facts, reasons), kind, ...rest, reasons }
}

export const nothingKnown: Facts = {
  intact: null,
  covered: null,
  contentsAgree: null,
  signersExpected: null,
  signersFound: null,
  journalChain: null,
  superseded: null,
}
