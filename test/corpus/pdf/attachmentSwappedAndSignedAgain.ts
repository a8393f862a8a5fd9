import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'
import { append } from '../edit.ts'
import { besides } from '../forge.ts'
import { swappedAttachment } from '../pdf.ts'

export const specimen = attack({
  about: 'The attachment is swapped and a second person signs the whole: “total document signed”, says pdfsig.',
  kind: 'pdf',
  reasons: ['pdf.unsignedUpdate', 'signer.missing', 'signer.extra'],
  make: ({ pdf, leader, signature }) =>
    signPdf(
      append(pdf, (last) => [swappedAttachment(last)]),
      leader,
      besides(signature),
    ),
})
