import { attack } from '../attack.ts'
import { pdfByKey } from '../pdf.ts'

export const specimen = attack({
  about: 'A result signed with an RSA key whose public exponent is 3.',
  kind: 'pdf',
  reasons: ['signature.weakKey'],
  make: (clean) => pdfByKey(clean, { bits: 2048, exponent: [3] }),
})
