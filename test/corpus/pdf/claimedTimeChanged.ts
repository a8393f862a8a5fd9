import { attack } from '../attack.ts'
import { replaceOnce } from '../edit.ts'

export const specimen = attack({
  about: 'The claimed time in the signature dictionary is changed.',
  kind: 'pdf',
  reasons: ['signature.digest', 'signer.missing'],
  make: ({ pdf }) => replaceOnce(pdf, '(D:20260917', '(D:20261020'),
})
