import { attack } from '../attack.ts'
import { same } from '../change.ts'
import { signedWorkbookOf } from '../forge.ts'

export const specimen = attack({
  about: 'The result carried is indented: same content, other bytes.',
  kind: 'xlsx',
  reasons: ['result.canonical'],
  make: (clean) => signedWorkbookOf(clean, same, (result) => new TextEncoder().encode(JSON.stringify(result, null, 1))),
})
