import { attack } from '../attack.ts'
import { replaceOnce } from '../edit.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'Signed as adbe.pkcs7.detached: not PAdES.',
  kind: 'pdf',
  reasons: ['pdf.subFilter', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { update: (update) => replaceOnce(update, '/ETSI.CAdES.detached', '/adbe.pkcs7.detached') }),
})
