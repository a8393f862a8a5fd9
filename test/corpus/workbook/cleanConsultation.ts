import { good } from '../attack.ts'
import { asConsultation } from '../change.ts'
import { signedWorkbookOf } from '../forge.ts'

export const specimen = good({
  about: 'A consultation: views instead of marks, no standard.',
  kind: 'xlsx',
  make: (clean) => signedWorkbookOf(clean, asConsultation),
})
