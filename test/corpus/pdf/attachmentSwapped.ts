import { attack } from '../attack.ts'
import { append } from '../edit.ts'
import { swappedAttachment } from '../pdf.ts'

export const specimen = attack({
  about: 'An appended update swaps the attached result.json.',
  kind: 'pdf',
  reasons: ['pdf.unsignedUpdate', 'signer.missing'],
  make: ({ pdf }) => append(pdf, (last) => [swappedAttachment(last)]),
})
