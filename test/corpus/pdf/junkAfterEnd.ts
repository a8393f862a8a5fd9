import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Bytes after the last %%EOF.',
  kind: 'pdf',
  reasons: ['pdf.unaccounted', 'signer.missing'],
  make: ({ pdf }) => concat(pdf, fromLatin1('PK junk')),
})
