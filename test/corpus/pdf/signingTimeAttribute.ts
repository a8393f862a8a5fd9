import { attack } from '../attack.ts'
import { forgePdf } from '../forge.ts'
import { looseCms } from '../pdf.ts'

export const specimen = attack({
  about: 'The CMS is one openssl makes by default: with a signing time, without binding the certificate.',
  kind: 'pdf',
  reasons: ['signature.malformed', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { cms: (data, signer) => looseCms(data, signer, true) }),
})
