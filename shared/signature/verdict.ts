import type { IssuedBy } from './chain.ts'
import { inOrder, type Reason } from './reasons.ts'

/** The facts found about a file, each independent; `null` = does not apply, or not checked because an earlier check failed. */
export interface Facts {
  /** every signature's digest and value fit the bytes */
  readonly intact: boolean | null
  /** every part of the file is covered by the signatures */
  readonly covered: boolean | null
  /** the result inside is valid, and pages or sheets show its content */
  readonly contentsAgree: boolean | null
  /** how many persons the record names as its signers */
  readonly signersExpected: number | null
  /** how many of these have signed validly */
  readonly signersFound: number | null
  /** the chain of the journal; null when no journal is given */
  readonly journalChain: boolean | null
  /** a newer revision of the same sheet is among the files given */
  readonly superseded: boolean | null
  /** another result of the same expert, task and revision with other contents is among the files given */
  readonly conflict: boolean | null
  /** the revision before or after it among the files is the one it replaces or is replaced by */
  readonly replaces: boolean | null
  /** every result that a panel's record counts is among the files given and holds what the record lists for it */
  readonly listedResults: boolean | null
  /** the panel's record holds what the panel decided; `false` where nobody has discussed or voted, which rejects nothing */
  readonly decided: boolean | null
}

export type Trust = 'roster' | 'chain' | 'given' | 'unknown'

export interface VerifiedSignature {
  readonly name: string
  readonly fingerprint: string
  readonly intact: boolean
  readonly covered: boolean
  readonly trusted: Trust
  /** the certificate's holder is, by name and where given by unit, the person whom the record names for this key */
  readonly namesRecord: boolean | null
  readonly claimedTime: string
  /** who issued the signer's certificate */
  readonly certificate?: IssuedBy
}

/** One file's verification, as `tic-review verify --json` prints it. */
export interface Verification {
  readonly file: string
  readonly verdict: Verdict
  readonly kind: FileKind
  readonly reasons: readonly Reason[]
  readonly facts: Facts
  readonly signatures: readonly VerifiedSignature[]
  readonly result?: { readonly sha256: string; readonly task: string; readonly expert: string; readonly revision: number }
  readonly panel?: { readonly sha256: string; readonly task: string; readonly revision: number }
  /** of a result its own, of a panel's record one for every sheet it counts */
  readonly columns?: readonly ListedColumn[]
  readonly after?: After
  /** a 核定 table */
  readonly values?: { readonly sha256: string; readonly task: string; readonly revision: number; readonly figures: string }
  /** the 核定 table that a result names, and the figures it was scored with */
  readonly table?: NamedTable
  readonly archive?: { readonly sha256: string; readonly task: string; readonly files: number }
  /** the results and panel records in an archive, each verified by itself */
  readonly contents?: readonly ContentVerified[]
}

/** A sheet as a panel's record lists it (`shared/panel/column.ts`), as a digest: equal for one sheet on both sides, or one of them lies. */
export interface ListedColumn {
  /** of the result */
  readonly sha256: string
  readonly column: string
}

/** A 核定 table by its digest, and the figures with 申报值 and 核定值 as a digest (`figuresDigest`). */
export interface NamedTable {
  readonly sha256: string
  readonly figures: string
}

/** A file in an archive, by its path below `data/`. */
export type ContentVerified = { readonly path: string } & Pick<Verification, 'verdict' | 'reasons'>

/** What a record came after: the package it was made from, and the revision it replaces. */
export interface After {
  readonly packageRevision?: number
  /** digest of the revision before it */
  readonly replaces?: string
}

/** `unsigned`: no fault was found, but nobody signed it, so it proves nothing */
export type Verdict = 'accepted' | 'rejected' | 'unsigned'

export type FileKind = 'pdf' | 'xlsx' | 'json' | ContainerKind

/** Bags in a ZIP, read in place. */
export type ContainerKind = 'package' | 'archive' | 'values'

/**
 * The only place that says accepted, rejected or unsigned: accepted when nothing speaks against the file, no fact is
 * false, and everyone expected has signed; unsigned when the same holds but no signature covers it. An unknown signer and
 * a newer revision are said beside it and reject nothing.
 */
export function verdictOf(facts: Facts, reasons: readonly Reason[]): Verdict {
  const isSound = facts.intact !== false && facts.covered !== false && facts.contentsAgree !== false && facts.journalChain !== false
  if (
    reasons.length > 0 ||
    !isSound ||
    facts.conflict === true ||
    facts.listedResults === false ||
    facts.signersFound !== facts.signersExpected
  )
    return 'rejected'
  return facts.covered === null ? 'unsigned' : 'accepted'
}

/** The verification with its verdict. */
export function conclude(found: Omit<Verification, 'verdict'>): Verification {
  const reasons = inOrder(found.reasons)
  const { file, kind, facts, signatures, result, panel, columns, after, table, values, archive, contents } = found
  const record = {
    ...(result && { result }),
    ...(panel && { panel }),
    ...(columns && { columns }),
    ...(after && { after }),
    ...(table && { table }),
  }
  const bag = { ...(values && { values }), ...(archive && { archive }), ...(contents && { contents }) }
  return { file, verdict: verdictOf(facts, reasons), kind, reasons, facts, signatures, ...record, ...bag }
}

export const nothingKnown: Facts = {
  intact: null,
  covered: null,
  contentsAgree: null,
  signersExpected: null,
  signersFound: null,
  journalChain: null,
  superseded: null,
  conflict: null,
  replaces: null,
  listedResults: null,
  decided: null,
}
