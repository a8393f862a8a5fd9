import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Clean } from './clean.ts'
import { forgePdf } from './forge.ts'
import { examplePanel, signatureOf } from './panel.ts'
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
export async function coSigned(clean: Clean, change: (update: OwnUpdate) => void, claims: Partial<PdfSignature> = {}): Promise<Uint8Array> {
  const own = await signatureOf(examplePanel(clean), clean.expert, 1)
  return updateOf(await panelPdf(clean, 1), clean.expert, { ...own, ...claims }, change)
}
