import type { Anchor } from '#shared/documents/layout/anchor.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { RecordHead } from '#shared/record/edit.ts'
import type { Locked } from '#shared/record/lock.ts'
import type { Seat, SignedKind } from '#shared/record/signed.ts'
import type { RecordState } from '#shared/record/state.ts'
import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Result } from '#shared/text/fault.ts'

/** The three files of one locked record, as bytes. */
export interface SignedFiles {
  readonly json: Uint8Array
  readonly pdf: Uint8Array
  readonly xlsx: Uint8Array
}

export type FileNames = Readonly<Record<keyof SignedFiles, string>>
export const fileKinds = ['json', 'pdf', 'xlsx'] as const

/** A locked record as it is printed, unsigned. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly workbook: Uint8Array
  /** the boxes of the signatures: `signature:<seat>` */
  readonly anchors: readonly Anchor[]
}

/**
 * A kind of record as signing knows it. `Material` is what printing and checking need beside the record: the package it is
 * about, photos.
 */
export interface SigningKind<Head extends RecordHead, Act extends RecordAct, State extends RecordState, Context, Built, Material>
  extends SignedKind<Head, Act, State, Context, Built> {
  /** Prints PDF and workbook, unsigned. Faults: `document.*`. */
  print(locked: Locked<Built>, material: Material): Promise<Result<Printed>>
  /** What the signature of a seat says in the PDF: moment, reason, field. */
  signature(locked: Locked<Built>, seat: Seat): Pick<PdfSignature, 'time' | 'reason' | 'field' | 'layout'>
  /** Verifies signed bytes as any receiver would, before the lock is journalled. Faults: why a receiver would not accept them. */
  check(signed: SignedFiles, locked: Locked<Built>, material: Material, names: FileNames): Promise<Result<readonly Verification[]>>
  /** the files' name, without extension */
  fileName(locked: Locked<Built>): string
}

/** Who signs where. */
export interface SeatedSigner {
  readonly seat: string
  readonly signer: Signer
}
