import { expect, test, vi } from 'vitest'
import type * as Rounds from '#services/identity/rounds.ts'
import type * as Costs from '#services/profiles/kdfCosts.ts'

test('new key files and profiles are dear to guess at', async () => {
  const { rounds, macRounds, roundsOfRandom } = await vi.importActual<typeof Rounds>('#services/identity/rounds.ts')
  expect(rounds).toBeGreaterThanOrEqual(600_000)
  expect(macRounds).toBeGreaterThanOrEqual(300_000)
  // RFC 8018 § 4.2; the passphrase of a profile's own key file is 256 random bits
  expect(roundsOfRandom).toBeGreaterThanOrEqual(1000)
  const { kdfCosts } = await vi.importActual<typeof Costs>('#services/profiles/kdfCosts.ts')
  expect(128 * kdfCosts.n * kdfCosts.r).toBeGreaterThanOrEqual(128 * 1024 ** 2)
})
