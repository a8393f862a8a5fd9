import { attack } from '../attack.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'The result names the built-in standard with another digest.',
  kind: 'pdf',
  reasons: ['standard.digest'],
  make: (clean) => signedPdfOf(clean, (result) => ({ ...result, standard: { ...result.standard!, sha256: 'b'.repeat(64) } })),
})
