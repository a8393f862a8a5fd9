import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'No JSON at all.',
  kind: 'json',
  reasons: ['result.format'],
  make: () => new TextEncoder().encode('{"format":"tic-review/result@1"'),
})
