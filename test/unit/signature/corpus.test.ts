import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { corpus } from '../../corpus/index.ts'

/** Every file of the corpus gets exactly the verdict and the reasons it names; nothing throws, nothing takes long. */
describe('corpus', () => {
  const known = { tasks: [], standards: builtInStandards(), trusted: [] }
  let base: Clean
  beforeAll(async () => {
    base = await clean()
  }, 60_000)

  test('has at least fifty attacks and a dozen good files', () => {
    const all = [...corpus.values()]
    expect(all.filter(({ verdict }) => verdict === 'rejected').length).toBeGreaterThanOrEqual(50)
    expect(all.filter(({ verdict }) => verdict === 'accepted').length).toBeGreaterThanOrEqual(12)
  })

  test.each([...corpus])('%s', async (name, specimen) => {
    const bytes = await specimen.make(base)
    const verified = await verifyBytes(name, specimen.kind, bytes, known)
    expect({ verdict: verified.verdict, reasons: [...verified.reasons].sort() }).toEqual({
      verdict: specimen.verdict,
      reasons: [...specimen.reasons].sort(),
    })
  })
})
