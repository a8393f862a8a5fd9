import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { besides } from '../forge.ts'

export const specimen = attack({
  about: 'A second signature field under the first one’s name.',
  kind: 'pdf',
  reasons: ['pdf.changed', 'signer.missing', 'signer.extra'],
  make: ({ pdf, leader, signature }) => signPdf(pdf, leader, { ...besides(signature), field: signature.field }),
})
