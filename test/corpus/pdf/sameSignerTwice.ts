import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { besides } from '../forge.ts'

export const specimen = attack({
  about: 'The expert signs twice, as if two had signed.',
  kind: 'pdf',
  reasons: ['signature.place', 'signer.extra'],
  make: ({ pdf, expert, signature }) => signPdf(pdf, expert, besides(signature)),
})
