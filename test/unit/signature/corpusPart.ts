import { beforeAll, describe, expect, test } from 'vitest'
import { type Clean, clean } from '../../corpus/clean.ts'
import { corpus } from '../../corpus/index.ts'
import { judge } from '../../corpus/judge.ts'
import { makeTable } from '../closed/table.ts'

/**
 * Every file of a part of the corpus gets exactly the verdict and the reasons it names, from the judge that prints the record
 * again and from the closed form, which does not print. The parts are tested side by side, one per core.
 */
export function testCorpus(part: number, parts: number): void {
  describe(`corpus, part ${part + 1} of ${parts}`, () => {
    let base: Clean
    beforeAll(async () => {
      makeTable()
      base = await clean()
    }, 180_000)

    test.each([...corpus].filter((_, at) => at % parts === part))('%s', async (name, specimen) => {
      const verifications = await judge(name, specimen, base)
      const wanted = { verdict: specimen.verdict, reasons: [...specimen.reasons].sort() }
      const said = verifications.map(({ verdict, reasons }) => ({ verdict, reasons: [...reasons].sort() }))
      expect(said).toEqual(said.map(() => wanted))
    })
  })
}
