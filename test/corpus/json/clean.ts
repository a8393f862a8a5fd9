import { unsigned } from '../attack.ts'

export const specimen = unsigned({
  about: 'A result by itself, canonical and adding up.',
  kind: 'json',
  make: ({ resultBytes }) => resultBytes,
})
