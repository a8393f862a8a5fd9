import { exportResult } from '#services/export/exportResult.ts'
import { reviewSigning } from '#services/review/signingKind.ts'
import type { SignedFiles } from '#services/signing/kind.ts'
import { signFiles } from '#services/signing/signFiles.ts'
import type { LockedResult } from '#shared/result/lock.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'

interface SheetToSign {
  readonly locked: LockedResult
  readonly standard?: Standard
  readonly photos: ReadonlyMap<string, Uint8Array>
}

/** Prints a locked result and signs it in its expert's seat, by the product's own steps, without a journal. */
export async function signSheet({ locked, standard, photos }: SheetToSign, signer: Signer): Promise<Result<SignedFiles>> {
  const printed = await exportResult({ resultBytes: locked.bytes, attachments: photos, ...(standard && { standard }) })
  if (!printed.ok) return printed
  return ok(await signFiles(reviewSigning, locked, printed.value, [{ seat: locked.record.expert.id, signer }]))
}
