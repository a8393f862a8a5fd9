import { closed } from '#services/verify/closed.ts'
import type { VerifyContext } from '#shared/signature/context.ts'

/** A page has no fonts to print by: every file is verified by its closed form, which reads no texts by pdf.js either. */
export const printers: Pick<VerifyContext, 'again' | 'readPages' | 'signatureFont'> = {
  readPages: async () => undefined,
  signatureFont: closed.signatureFont,
}
