import { attack } from '../attack.ts'
import { signedWorkbookOf } from '../forge.ts'

export const specimen = attack({
  about: 'The expert’s total is a mark higher than its parts.',
  kind: 'xlsx',
  reasons: ['result.sums'],
  make: (clean) => signedWorkbookOf(clean, (result) => ({ ...result, totals: { ...result.totals, expert: result.totals.expert + 100 } })),
})
