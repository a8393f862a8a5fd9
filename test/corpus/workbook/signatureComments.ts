import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { attack } from '../attack.ts'
import { time } from '../clean.ts'

export const specimen = attack({
  about: 'The signature carries words that spreadsheet programs show beside it.',
  kind: 'xlsx',
  reasons: ['xlsx.signature', 'signer.missing'],
  make: ({ unsignedWorkbook, expert }) => signWorkbook(unsignedWorkbook, expert, { time, comments: '作废，以另一份为准' }),
})
