import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { besides } from '../forge.ts'

export const specimen = attack({
  about: 'A second signature whose box covers the expert’s own.',
  kind: 'pdf',
  reasons: ['pdf.changed', 'signer.missing', 'signer.extra'],
  make: ({ pdf, leader, signature }) => signPdf(pdf, leader, { ...besides(signature), box: signature.box }),
})
