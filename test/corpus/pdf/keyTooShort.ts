import { attack } from '../attack.ts'
import { pdfByKey } from '../pdf.ts'

export const specimen = attack({
  about: 'A result signed with an RSA key of 1,024 bits, which its holder can deny.',
  kind: 'pdf',
  reasons: ['signature.weakKey'],
  make: (clean) => pdfByKey(clean, { bits: 1024 }),
})
