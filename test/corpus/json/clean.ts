import { good } from '../attack.ts'

export const specimen = good({
  about: 'A result by itself, canonical and adding up.',
  kind: 'json',
  make: ({ resultBytes }) => resultBytes,
})
