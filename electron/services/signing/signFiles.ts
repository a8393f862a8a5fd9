import { signatureAnchor } from '#shared/documents/layout/anchor.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { RecordHead } from '#shared/record/edit.ts'
import type { Locked } from '#shared/record/lock.ts'
import type { RecordState } from '#shared/record/state.ts'
import { isValidAt, readCertificate } from '#shared/signature/certificate.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { signatureFont } from './fonts.ts'
import type { Printed, SeatedSigner, SignedFiles, SigningKind } from './kind.ts'

type Signed<Built> = Pick<SigningKind<RecordHead, RecordAct, RecordState, never, Built, never>, 'seats' | 'signature' | 'lockedAt'>

/**
 * Whether these may sign this record in these seats: the seat is one of the record's, the certificate is the one it names, and
 * it is in its dates at the lock. Faults: `review.seat`, `review.fingerprint`, `review.certificate`.
 */
export async function maySign<Built>(
  kind: Signed<Built>,
  { record }: Locked<Built>,
  signers: readonly SeatedSigner[],
): Promise<Result<void>> {
  const seats = kind.seats(record)
  const at = kind.lockedAt(record)
  for (const { seat, signer } of signers) {
    const own = seats.find(({ id }) => id === seat)
    if (own === undefined) return refuse<Fault>({ code: 'review.seat', got: seat })
    if (own.fingerprint !== undefined && own.fingerprint !== signer.fingerprint)
      return refuse<Fault>({ code: 'review.fingerprint', want: own.fingerprint, got: signer.fingerprint })
    const certificate = await readCertificate(signer.certificate)
    if (certificate === undefined || !isValidAt(certificate, at))
      return refuse<Fault>({ code: 'review.certificate', want: `${certificate?.notBefore} – ${certificate?.notAfter}`, got: at })
  }
  return ok(undefined)
}

/** Whether these are the certificates a locked record names; their dates were judged when it was locked. Fault: `review.fingerprint`. */
export function mayStandAgain<Built>(kind: Signed<Built>, { record }: Locked<Built>, signers: readonly SeatedSigner[]): Result<void> {
  for (const { id, fingerprint } of kind.seats(record)) {
    const got = signers.find(({ seat }) => seat === id)?.signer.fingerprint
    if (got !== undefined && fingerprint !== undefined && got !== fingerprint)
      return refuse<Fault>({ code: 'review.fingerprint', want: fingerprint, got })
  }
  return ok(undefined)
}

/** Signs what was printed, one seat after the other; each signature leaves the earlier ones valid. Same input, RSA keys: same bytes. */
export async function signFiles<Built>(
  kind: Signed<Built>,
  locked: Locked<Built>,
  printed: Printed,
  signers: readonly SeatedSigner[],
): Promise<SignedFiles> {
  let [pdf, xlsx] = [printed.pdf, printed.workbook]
  for (const { seat, signer } of signers) {
    const signature = kind.signature(locked, { id: seat })
    const box = signatureAnchor(printed.anchors, seat)
    pdf = await signPdf(pdf, signer, { ...signature, box, font: await signatureFont() })
    xlsx = await signWorkbook(xlsx, signer, { time: signature.time })
  }
  return { json: locked.bytes, pdf, xlsx }
}
