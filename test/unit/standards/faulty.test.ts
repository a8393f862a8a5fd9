import { describe, expect, test } from 'vitest'
import { reportOnStandard } from '#shared/standard/check.ts'
import { sayFault } from '#shared/text/say.ts'
import { found, type Loose, spoilt } from './spoilt.ts'

/** Changes of one sample, each a fault that a check must name with its place. */
const faulty: readonly (readonly [what: string, change: (standard: Loose) => void, faults: readonly string[]])[] = [
  [
    'a level from 100 down to 90',
    (s) => {
      s.anchors = [{ label: '优', fromPercent: 100, toPercent: 90 }]
    },
    ['standard.level-reversed /anchors/0'],
  ],
  [
    'levels 90–100 and 0–30 only',
    (s) => {
      s.anchors = [
        { label: '优', fromPercent: 90, toPercent: 100 },
        { label: '差', fromPercent: 0, toPercent: 30 },
      ]
    },
    ['standard.level-gap /anchors/0'],
  ],
  [
    'levels 50–100 and 0–80',
    (s) => {
      s.anchors = [
        { label: '优', fromPercent: 50, toPercent: 100 },
        { label: '差', fromPercent: 0, toPercent: 80 },
      ]
    },
    ['standard.level-overlap /anchors/0'],
  ],
  [
    'rows in rising order',
    (s) => s.criteria[9].formula.rows.reverse(),
    [1, 2, 3, 4].map((row) => `standard.rows-order /criteria/9/formula/rows/${row}`),
  ],
  [
    'a full mark of 11.80 under a step of 0.50',
    (s) => {
      s.criteria[4].max = 1180
      s.criteria[5].max = 620
    },
    ['standard.step /criteria/4/max', 'standard.step /criteria/5/max'],
  ],
  [
    'a panel of at least 9 and at most 5',
    (s) => Object.assign(s.aggregation.panel, { min: 9, max: 5 }),
    ['standard.panel /aggregation/panel/min'],
  ],
  [
    'bonus and deductions in 方案评审',
    (s) => {
      s.stage = '方案评审'
    },
    ['standard.adjustment-stage /adjustments/bonus', 'standard.adjustment-stage /adjustments/deductions'],
  ],
  [
    'bonus items under a cap of 0',
    (s) => {
      s.adjustments.bonusCap = 0
    },
    ['standard.adjustment-cap /adjustments/bonusCap'],
  ],
  [
    'an item cap below its amount',
    (s) => {
      s.adjustments.bonus[0].cap = 100
    },
    ['standard.adjustment-amount /adjustments/bonus/0/cap'],
  ],
  [
    'a bonus tied to rule R99',
    (s) => {
      s.adjustments.bonus[0].rules = ['R99']
    },
    ['standard.rule-unknown /adjustments/bonus/0/rules/0'],
  ],
  [
    'a bonus numbered M09',
    (s) => {
      s.adjustments.bonus[0].id = 'M09'
    },
    ['standard.adjustment-id /adjustments/bonus/0/id'],
  ],
  [
    'two grades of one name',
    (s) => {
      s.grades[1].name = '优秀'
    },
    ['standard.name-twice /grades/1/name'],
  ],
  ['an empty dimension', (s) => s.dimensions.push({ id: 'K9', name: '空', max: 0 }), ['standard.dimension-empty /dimensions/3']],
  [
    'reasons below 95 % and above 60 %',
    (s) => {
      s.reasonBelowPercent = 95
      s.reasonAbovePercent = 60
    },
    ['standard.reason-lines /reasonAbovePercent'],
  ],
]

describe('a standard with one fault', () => {
  test.each(faulty)('%s', (_, change, faults) => {
    const standard = spoilt(change)
    expect(found(standard).faults).toEqual(faults)
    for (const fault of reportOnStandard(standard).faults)
      for (const locale of ['zh-CN', 'en-US'] as const) {
        const sentence = sayFault(locale, fault)
        expect(sentence).not.toMatch(/[{}]|\/\w+\/|undefined|个字|characters/)
        expect(sentence.length).toBeGreaterThan(20)
      }
  })
})
