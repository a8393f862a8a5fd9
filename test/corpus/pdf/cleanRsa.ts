import { good } from '../attack.ts'

export const specimen = good({
  about: 'A result printed and signed by its expert with an RSA key.',
  kind: 'pdf',
  make: ({ pdf }) => pdf,
})
