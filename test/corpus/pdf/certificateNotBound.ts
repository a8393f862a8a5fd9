import { attack } from '../attack.ts'
import { forgePdf } from '../forge.ts'
import { looseCms } from '../pdf.ts'

export const specimen = attack({
  about: 'The CMS does not bind its certificate (no signing-certificate-v2).',
  kind: 'pdf',
  reasons: ['signature.certificate', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { cms: (data, signer) => looseCms(data, signer, false) }),
})
