import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { verifyChain } from '#shared/record/chain.ts'
import { lockSheet } from '#shared/result/lock.ts'
import { checkAnswers } from '#shared/review/answersCheck.ts'
import { stateOf } from '#shared/review/apply.ts'
import { sampleAnswers, sampleAnswersFile, sampleContext, sampleEdits, sampleResultContext } from '../review/sample.ts'

const fixture = (path: string) => JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
const validate = ajv.compile(fixture('schemas/result.schema.json'))
const expected = fixture('expected-scores.json').centres

test.each(sampleAnswers)('$centre/$file: a valid result, with the sums and formula marks expected', async ({ centre, stage, file }) => {
  const answers = sampleAnswersFile(centre, file)
  const context = sampleContext(centre, stage)
  expect(checkAnswers(answers, context)).toEqual([])
  const { head, edits } = await sampleEdits(answers, context)
  const end = await verifyChain(head, edits)
  if (!end.ok) throw new Error('broken chain')
  const resultContext = await sampleResultContext(answers, context, end.value)
  const locked = await lockSheet(stateOf(edits), resultContext)
  if (!locked.ok) throw new Error(JSON.stringify(locked.faults))
  const { record, bytes } = locked.value
  expect(validate(JSON.parse(new TextDecoder().decode(bytes))), JSON.stringify(validate.errors)).toBe(true)
  expect(record.totals.expert).toBe(answers.marks.reduce((sum, { mark }) => sum + mark, 0))
  expect(record.pledge.acceptedAt).toBe(answers.clock)
  expect(Buffer.from((await lockSheetAgain(edits, resultContext)).bytes).equals(Buffer.from(canonicalBytes(record)))).toBe(true)
  if (stage === 'performance') {
    const { items, formulaTotal } = expected[centre].performance[answers.values === undefined ? 'declared' : 'verified']
    const formula = record.criteria.filter(({ method }) => method === 'formula')
    expect(Object.fromEntries(formula.map(({ id, state, mark }) => [id, { state, hundredths: mark }]))).toEqual(items)
    expect(record.totals.formula).toBe(formulaTotal)
  }
})

async function lockSheetAgain(edits: Parameters<typeof stateOf>[0], context: Parameters<typeof lockSheet>[1]) {
  const again = await lockSheet(stateOf(edits), context)
  if (!again.ok) throw new Error('blocked')
  return again.value
}
