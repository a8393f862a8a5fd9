import { attack } from '../attack.ts'
import { same } from '../change.ts'
import { signedPdfOf } from '../forge.ts'

export const specimen = attack({
  about: 'The result attached is indented: same content, other bytes.',
  kind: 'pdf',
  reasons: ['result.canonical'],
  make: (clean) => signedPdfOf(clean, same, (result) => new TextEncoder().encode(JSON.stringify(result, null, 1))),
})
