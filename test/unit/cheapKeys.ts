import { vi } from 'vitest'

// Guessing a passphrase is not what most tests are about: keys are derived at the least cost a reader accepts.
// identity/costs.test.ts holds the costs of the product.
vi.mock('#services/identity/rounds.ts', () => ({ rounds: 1000, macRounds: 1000, roundsOfRandom: 1000 }))
vi.mock('#services/profiles/kdfCosts.ts', () => ({ kdfCosts: { n: 2 ** 14, r: 8, p: 1 } }))
