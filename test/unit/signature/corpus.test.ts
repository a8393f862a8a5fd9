import { beforeAll, describe, expect, test } from 'vitest'
import { type Clean, clean } from '../../corpus/clean.ts'
import { corpus } from '../../corpus/index.ts'
import { judge } from '../../corpus/judge.ts'

/** Every file of the corpus gets exactly the verdict and the reasons it names; nothing throws, nothing takes long. */
describe('corpus', () => {
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
    const verified = await judge(name, specimen, base)
    expect({ verdict: verified.verdict, reasons: [...verified.reasons].sort() }).toEqual({
      verdict: specimen.verdict,
      reasons: [...specimen.reasons].sort(),
    })
  })
})
