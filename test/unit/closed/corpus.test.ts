import { beforeAll, describe, expect, test } from 'vitest'
import { type Clean, clean } from '../../corpus/clean.ts'
import { corpus } from '../../corpus/index.ts'
import { judge } from '../../corpus/judge.ts'
import { makeTable } from './table.ts'

/** The judge that prints nothing says of every file of the corpus what the judge that prints it again says. */
describe('corpus by the closed form', () => {
  let base: Clean
  beforeAll(async () => {
    makeTable()
    base = await clean()
  }, 180_000)

  test.each([...corpus].filter(([, { kind }]) => kind !== 'json'))('%s', async (name, specimen) => {
    const verified = await judge(name, specimen, base, { byClosedForm: true })
    expect({ verdict: verified.verdict, reasons: [...verified.reasons].sort() }).toEqual({
      verdict: specimen.verdict,
      reasons: [...specimen.reasons].sort(),
    })
  })
})
