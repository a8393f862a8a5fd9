import { attack } from '../attack.ts'
import { signedWorkbookOf } from '../forge.ts'

export const specimen = attack({
  about: 'The result names the built-in standard with another digest.',
  kind: 'xlsx',
  reasons: ['standard.digest'],
  make: (clean) => signedWorkbookOf(clean, (result) => ({ ...result, standard: { ...result.standard!, sha256: 'b'.repeat(64) } })),
})
