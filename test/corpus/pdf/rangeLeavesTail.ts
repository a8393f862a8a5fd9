import { attack } from '../attack.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'The ByteRange ends before the file does.',
  kind: 'pdf',
  reasons: ['pdf.coverage', 'signature.malformed', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { range: (start, end, length) => [0, start, end, length - end - 30] }),
})
