import { attack } from '../attack.ts'
import { withRaisedFormula } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'A formula mark, its share and all totals are raised together: everything adds up but the formula.',
  kind: 'pdf',
  reasons: ['result.formula'],
  make: (clean) => signedPdfOf(clean, withRaisedFormula),
})
