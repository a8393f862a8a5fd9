import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'A hundred thousand nested arrays, to exhaust the reader.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ pdf }) => concat(pdf, fromLatin1(`90 0 obj\n${'['.repeat(100_000)}`)),
})
