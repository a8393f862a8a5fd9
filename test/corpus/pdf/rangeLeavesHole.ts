import { attack } from '../attack.ts'
import { forgePdf } from '../forge.ts'

export const specimen = attack({
  about: 'The gap of the ByteRange is wider than /Contents and leaves room for a text.',
  kind: 'pdf',
  reasons: ['pdf.coverage', 'signature.malformed', 'signer.missing'],
  make: ({ unsignedPdf, expert, signature }) =>
    forgePdf(unsignedPdf, expert, signature, { range: (start, end, length) => [0, start, end + 40, length - end - 40] }),
})
