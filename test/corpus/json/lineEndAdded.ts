import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'A line end after the value, as editors add it.',
  kind: 'json',
  reasons: ['result.canonical'],
  make: ({ resultBytes }) => concat(resultBytes, fromLatin1('\n')),
})
