import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Bytes before %PDF, which viewers forgive and which move every offset.',
  kind: 'pdf',
  reasons: ['pdf.malformed', 'signer.missing', 'result.missing'],
  make: ({ pdf }) => concat(fromLatin1('GIF89a\n'), pdf),
})
