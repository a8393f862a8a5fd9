import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { besides } from '../forge.ts'

export const specimen = attack({
  about: 'Somebody the result does not name signs as well, quite properly.',
  kind: 'pdf',
  reasons: ['signer.extra'],
  make: ({ pdf, leader, signature }) => signPdf(pdf, leader, besides(signature)),
})
