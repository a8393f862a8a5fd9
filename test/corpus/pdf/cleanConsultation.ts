import { good } from '../attack.ts'
import { asConsultation } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = good({
  about: 'A consultation: views instead of marks, no standard.',
  kind: 'pdf',
  make: (clean) => signedPdfOf(clean, asConsultation),
})
