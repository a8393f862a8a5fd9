import { attack } from '../attack.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'The expert’s total is a mark higher than its parts.',
  kind: 'pdf',
  reasons: ['result.sums'],
  make: (clean) => signedPdfOf(clean, (result) => ({ ...result, totals: { ...result.totals, expert: result.totals.expert + 100 } })),
})
