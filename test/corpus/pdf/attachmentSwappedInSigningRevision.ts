import { attack } from '../attack.ts'
import { besides } from '../forge.ts'
import { signChanging, swappedAttachment } from '../pdf.ts'

export const specimen = attack({
  about: 'The second signer’s own revision swaps the attachment under cover of the signature.',
  kind: 'pdf',
  reasons: ['pdf.changed', 'signer.missing', 'signer.extra'],
  make: ({ pdf, leader, signature }) => signChanging(pdf, leader, besides(signature), swappedAttachment),
})
