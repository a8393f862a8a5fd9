import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { attack } from '../attack.ts'
import { time } from '../clean.ts'

export const specimen = attack({
  about: 'Somebody the result does not name signs as well.',
  kind: 'xlsx',
  reasons: ['signer.extra'],
  make: ({ workbook, leader }) => signWorkbook(workbook, leader, { time }),
})
