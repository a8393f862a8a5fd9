import { attack } from '../attack.ts'
import { declareHuge } from '../workbook.ts'

export const specimen = attack({
  about: 'A part that declares and inflates to far more than a workbook may hold.',
  kind: 'xlsx',
  reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
  make: ({ workbook }) => declareHuge(workbook),
})
