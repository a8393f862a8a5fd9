import { canonicalBytes } from '#shared/format/canonical.ts'
import { attack } from '../attack.ts'
import { same } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'The result attached claims a format this software does not know.',
  kind: 'pdf',
  reasons: ['result.format'],
  make: (clean) => signedPdfOf(clean, same, (result) => canonicalBytes({ ...result, format: 'tic-review/result@2' })),
})
