import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Clean } from './clean.ts'
import { besides, forgePdf } from './forge.ts'
import { panelPdf } from './pdf.ts'
import { OwnUpdate } from './update.ts'

/** Signs with an update that is changed first, then written as our writer does. */
export function updateOf(
  before: Uint8Array,
  signer: Signer,
  signature: PdfSignature,
  change: (update: OwnUpdate) => void,
): Promise<Uint8Array> {
  return forgePdf(before, signer, signature, {
    update: (made) => {
      const update = new OwnUpdate(before, made)
      change(update)
      return update.bytes()
    },
  })
}

/** A panel record that its leader has signed properly and its second signer otherwise. */
export async function coSigned(clean: Clean, change: (update: OwnUpdate) => void): Promise<Uint8Array> {
  return updateOf(await panelPdf(clean, 1), clean.expert, secondPlace(clean), change)
}

/** Where the second of a panel signs. */
export function secondPlace({ signature }: Clean): PdfSignature {
  return besides({ ...signature, box: { page: 0, x: 320, y: 60, width: 220, height: 64 } })
}
