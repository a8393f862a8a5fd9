import { canonicalBytes } from '#shared/format/canonical.ts'
import { attack } from '../attack.ts'
import { same } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'The result attached has a key no format knows.',
  kind: 'pdf',
  reasons: ['result.format'],
  make: (clean) => signedPdfOf(clean, same, (result) => canonicalBytes({ ...result, bonus: 500 })),
})
