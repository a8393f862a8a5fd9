import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Signed by a self-made key under the expert’s name and unit.',
  kind: 'pdf',
  reasons: ['signer.missing', 'signer.extra'],
  make: ({ unsignedPdf, impostor, signature }) => signPdf(unsignedPdf, impostor, signature),
})
