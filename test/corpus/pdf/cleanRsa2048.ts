import { good } from '../attack.ts'
import { pdfByKey } from '../pdf.ts'

export const specimen = good({
  about: 'A result signed with the shortest RSA key that is accepted.',
  kind: 'pdf',
  make: (clean) => pdfByKey(clean, { bits: 2048 }),
})
