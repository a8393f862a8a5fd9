import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'A hundred thousand nested arrays, to exhaust the reader.',
  kind: 'json',
  reasons: ['result.format'],
  make: () => new TextEncoder().encode('['.repeat(100_000)),
})
