import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'A text named .pdf.',
  kind: 'pdf',
  reasons: ['pdf.malformed', 'signer.missing', 'result.missing'],
  make: () => new TextEncoder().encode('%PDF-1.7\nnothing else'),
})
