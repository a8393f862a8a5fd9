import { good } from '../attack.ts'

export const specimen = good({
  about: 'A result workbook signed by its expert with an RSA key.',
  kind: 'xlsx',
  make: ({ workbook }) => workbook,
})
