import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Cut back to the revision before the only signature.',
  kind: 'pdf',
  reasons: ['signer.missing'],
  make: ({ unsignedPdf }) => unsignedPdf,
})
