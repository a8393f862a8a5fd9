import { expect, test } from 'vitest'
import { buildResult } from '#shared/result/buildResult.ts'
import { stateOf } from '#shared/review/apply.ts'
import { contradictsItself } from '#shared/signature/agreement/contradictions.ts'
import { sampleAnswersFile, sampleContext, sampleEdits, sampleResultContext } from '../review/sample.ts'

test('one who recuses after marking hands in neither mark nor opinion', async () => {
  const answers = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
  const context = sampleContext('rare-earth', 'performance')
  const { edits } = await sampleEdits(answers, context)
  const end = { head: 'e'.repeat(64), entries: edits.length }
  const marked = stateOf(edits)
  const recusal = { declared: true, relations: ['合作项目' as const], reason: '曾合作' }
  const record = buildResult({ ...marked, recusal }, await sampleResultContext(answers, context, end))
  const { findings, criteria, values, adjustments, redLines, opinion, totals } = record
  expect([findings, criteria, values, adjustments, redLines].flat()).toEqual([])
  expect([opinion, totals.expert, contradictsItself(record)]).toEqual([undefined, 0, false])
  const before = buildResult(marked, await sampleResultContext(answers, context, end))
  expect([before.criteria.length > 0, contradictsItself({ ...before, recusal })]).toEqual([true, true])
})
