import { attack } from '../attack.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'The ByteRange does not start at 0.',
  kind: 'pdf',
  reasons: ['pdf.coverage', 'signature.malformed', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { range: (start, end, length) => [9, start - 9, end, length - end] }),
})
