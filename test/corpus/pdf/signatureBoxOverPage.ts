import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { besides } from '../forge.ts'

export const specimen = attack({
  about: 'A second signature whose box covers the whole page, hiding what the expert signed.',
  kind: 'pdf',
  reasons: ['pdf.changed', 'signer.missing', 'signer.extra'],
  make: ({ pdf, leader, signature }) =>
    signPdf(pdf, leader, { ...besides(signature), box: { page: 0, x: 0, y: 0, width: 595, height: 841 } }),
})
