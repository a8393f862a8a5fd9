import { expect, test } from 'vitest'
import { corpus } from '../../corpus/index.ts'
import { testCorpus } from './corpusPart.ts'

test('the corpus has at least fifty attacks and a dozen good files', () => {
  const all = [...corpus.values()]
  expect(all.filter(({ verdict }) => verdict === 'rejected').length).toBeGreaterThanOrEqual(50)
  expect(all.filter(({ verdict }) => verdict === 'accepted').length).toBeGreaterThanOrEqual(12)
})

testCorpus(0, 2)
