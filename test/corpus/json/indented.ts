import { attack } from '../attack.ts'

export const specimen = attack({
  about: 'Indented: same content, other bytes.',
  kind: 'json',
  reasons: ['result.canonical'],
  make: ({ result }) => new TextEncoder().encode(JSON.stringify(result, null, 2)),
})
