import { describe, expect, test } from 'vitest'
import { draftOpinion, draftText, traceOpinion } from '#shared/panel/draftOpinion.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { experts, sheetOf } from './sheets.ts'

type Opinion = NonNullable<ResultRecord['opinion']>
const sheet = (expert: string, opinion: Opinion) => sheetOf('rare-earth', expert, { opinion })

describe('the draft of the panel’s opinion', () => {
  const sheets = [
    sheet('W02', { overall: '总体良好。人员结构合理；占比 30.5%。', problems: '共建单位投入不足' }),
    sheet('W01', { overall: '总体 良好。建设进度符合计划！', problems: '共建单位投入不足。' }),
  ]

  test('every sentence stands once, with all who wrote it, in the order of the experts', () => {
    const { overall, problems, strengths } = draftOpinion(sheets)
    expect(overall).toEqual([
      { text: '总体 良好。', experts: ['W01', 'W02'] },
      { text: '建设进度符合计划！', experts: ['W01'] },
      { text: '人员结构合理；', experts: ['W02'] },
      { text: '占比 30.5%。', experts: ['W02'] },
    ])
    expect(problems).toEqual([{ text: '共建单位投入不足。', experts: ['W01', 'W02'] }])
    expect(strengths).toEqual([])
  })

  test('the order of the sheets does not matter', () => {
    expect(draftOpinion([...sheets].reverse())).toEqual(draftOpinion(sheets))
  })

  test('an untouched draft is traced whole; a reworded sentence is the panel’s own', () => {
    const { overall } = draftOpinion(sheets)
    expect(traceOpinion(draftText(overall), overall)).toEqual(overall)
    const edited = draftText(overall).replace('符合计划', '略晚于计划')
    expect(traceOpinion(edited, overall).map(({ experts: by }) => by)).toEqual([['W01', 'W02'], [], ['W02'], ['W02']])
  })

  test('a mark behind a closing quotation mark stays with its sentence', () => {
    const { overall } = draftOpinion([sheet('W01', { overall: '他说“可以。”属实。' })])
    expect(overall.map(({ text }) => text)).toEqual(['他说“可以。”属实。'])
  })

  test('all samples’ opinions are drafted without loss', () => {
    const counted = experts.map((expert) => sheetOf('rare-earth', expert))
    const { overall } = draftOpinion(counted)
    const words = (text: string) => text.replace(/\s/g, '')
    for (const { opinion } of counted)
      for (const part of opinion!.overall.split('\n')) expect(words(draftText(overall))).toContain(words(part))
  })
})
