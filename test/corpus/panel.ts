import { readFileSync } from 'node:fs'
import type { PanelRecord } from '#shared/panel/format.ts'
import type { Clean } from './clean.ts'

/**
 * A panel's record whose marks are few enough to be added by hand: the handed example with the sheets of W01 and W02 alone
 * (33.00 and 35.00 of the marked items), signed by the leader and the expert of the clean result. 49.36 + 34.00 + 1.00 = 84.36.
 */
export function examplePanel({ expert, leader }: Clean): PanelRecord {
  const panel = handedPanel()
  const people = {
    W01: { name: '李组长', fingerprint: leader.fingerprint },
    W02: { name: '王示例', fingerprint: expert.fingerprint },
  }
  const isThere = (one: { readonly expert: string }) => one.expert in people
  return {
    ...panel,
    results: panel.results.filter(isThere).map((row) => ({ ...row, ...people[row.expert as keyof typeof people] })),
    absent: ['W03', 'W04', 'W05'],
    matrix: panel.matrix.map((row) => {
      const marks = row.marks.filter(isThere)
      const [one, other] = marks.map(({ mark }) => mark) as [number, number]
      const [min, maxMark] = one < other ? [one, other] : [other, one]
      return { ...row, marks, mean: String((one + other) / 2), min, maxMark, range: maxMark - min }
    }),
    sheets: panel.sheets.filter(isThere),
    totals: { ...panel.totals, expertMean: '3400', total: 8436 },
    vote: { agree: 2, disagree: 0 },
    signers: [
      { expert: 'W01', role: '组长', ...people.W01 },
      { expert: 'W02', role: '组员', ...people.W02 },
    ],
  }
}

/** The example handed out with the formats: five sheets, nobody's keys. */
export function handedPanel(): PanelRecord {
  const file = new URL('../fixtures/examples/panel-rare-earth-performance.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as PanelRecord
}
