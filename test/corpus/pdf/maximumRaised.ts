import { attack } from '../attack.ts'
import { withRaisedMaximum } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'A criterion’s maximum differs from the standard’s.',
  kind: 'pdf',
  reasons: ['result.formula'],
  make: (clean) => signedPdfOf(clean, withRaisedMaximum),
})
