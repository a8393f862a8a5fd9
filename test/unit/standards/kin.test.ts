import { describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { refusalCodes } from '#shared/format/codes.ts'
import { standardRefusalCodes, standardWarningCodes } from '#shared/format/standardCodes.ts'
import { rules } from '#shared/rules/index.ts'
import { isRule } from '#shared/standard/check/rules.ts'
import { reportOnStandard } from '#shared/standard/check.ts'
import { sayFault } from '#shared/text/say.ts'
import { found, type Loose, spoilt } from './spoilt.ts'

type Case = readonly [what: string, change: (standard: Loose) => void, found: readonly string[]]

const formula = (place: number, change: (formula: Loose) => void) => (s: Loose) => change(s.criteria[place].formula)
const set = (path: string, value: unknown) => (s: Loose) => {
  const steps = path.split('.')
  const last = steps.pop()!
  steps.reduce((inner, step) => inner[step], s)[last] = value
}

const faults: readonly Case[] = [
  ['an anchor of no width', set('anchors.1.fromPercent', 90), ['standard.level-reversed /anchors/1']],
  ['no level up to the full mark', set('anchors.0.toPercent', 95), ['standard.level-gap /anchors/0']],
  ['no level down to 0', set('anchors.3.fromPercent', 10), ['standard.level-gap /anchors/3']],
  ['two levels of one name', set('anchors.1.label', '优 '), ['standard.name-twice /anchors/1/label']],
  ['a grade’s name with a blank is no other name', set('grades.2.name', '良好 '), ['standard.name-twice /grades/2/name']],
  ['a name of blanks', set('grades.0.name', '　 '), ['standard.text-empty /grades/0/name']],
  ['a step wider than a full mark', set('markStep', 700), [4, 5, 11, 13, 15].map((place) => `standard.step /criteria/${place}/max`)],
  ['two rows of one bound', formula(9, (f) => (f.rows[1].atLeast = '1000')), ['standard.rows-order /criteria/9/formula/rows/1']],
  [
    '> after ≥ of the same bound',
    formula(9, (f) => f.rows.splice(1, 0, { moreThan: '1000', percent: 90 })),
    ['standard.rows-order /criteria/9/formula/rows/1'],
  ],
  ['a lower row that gives more', formula(9, (f) => (f.rows[2].percent = 90)), ['standard.rows-fall /criteria/9/formula/rows/2']],
  [
    'rising rows with nothing for the least',
    formula(
      9,
      (f) =>
        (f.rows = [
          { atLeast: '50', percent: 60 },
          { atLeast: '10', percent: 100 },
        ]),
    ),
    ['standard.rows-fall /criteria/9/formula/rows/1'],
  ],
  ['rows that never give the full mark', formula(9, (f) => f.rows.shift()), ['standard.full-unreachable /criteria/9/formula/rows/0']],
  ['growth rows likewise', formula(7, (f) => f.rows.shift()), ['standard.full-unreachable /criteria/7/formula/rows/0']],
  [
    'a part that would have to be more than its whole',
    formula(1, (f) => (f.target = '120')),
    ['standard.full-unreachable /criteria/1/formula/target'],
  ],
  [
    'a sum that cannot rise above 0',
    formula(0, (f) => (f.terms[0].weight = '-1')),
    ['standard.full-unreachable /criteria/0/formula/target'],
  ],
  ['a target at the floor', formula(0, (f) => (f.target = f.floor)), ['standard.formula /criteria/0/formula/target']],
  ['a floor above the target', formula(0, (f) => (f.floor = '2000')), ['standard.formula /criteria/0/formula/target']],
  ['a weight of 0', formula(2, (f) => (f.terms[2].weight = '0')), ['standard.weight-zero /criteria/2/formula/terms/2']],
  [
    'a divisor that takes itself away',
    formula(6, (f) => f.denominator.push({ figure: 'total_income', over: 'sum', weight: '-1' })),
    ['standard.denominator /criteria/6/formula/denominator'],
  ],
  ['a divisor below 0', formula(6, (f) => (f.denominator[0].weight = '-1')), ['standard.denominator /criteria/6/formula/denominator']],
  ['a figure by itself', formula(6, (f) => (f.numerator = f.denominator)), ['standard.value-constant /criteria/6/formula/numerator']],
  ['an industry factor of 0', formula(0, (f) => (f.industryFactor = '0')), ['standard.factor-zero /criteria/0/formula/industryFactor']],
  ['元 for figures in 万元', formula(0, (f) => (f.unit = '元/年')), ['standard.unit /criteria/0/formula/unit']],
  ['a year’s unit for a sum', formula(9, (f) => (f.unit = '万元/年')), ['standard.unit /criteria/9/formula/unit']],
  ['人月 for 人', formula(14, (f) => (f.unit = '人月')), ['standard.unit /criteria/14/formula/unit']],
  ['an amount a head in a ratio, which is in percent', formula(1, (f) => (f.unit = '万元/人')), ['standard.unit /criteria/1/formula/unit']],
  ['growth in 万元', formula(7, (f) => (f.unit = '万元')), ['standard.unit /criteria/7/formula/unit']],
  ['a sum over a plain figure', formula(2, (f) => (f.terms[0].over = 'sum')), ['standard.formula-field /criteria/2/formula/terms/0']],
  ['an undeclared figure', formula(7, (f) => (f.figure = 'gold')), ['standard.formula-field /criteria/7/formula/figure']],
  ['an id twice', set('criteria.3.id', 'E01'), ['standard.duplicate /criteria/3/id']],
  ['a red line’s id twice', set('redLines.1.id', 'a'), ['standard.duplicate /redLines/1/id']],
  [
    'a criterion in no dimension',
    set('criteria.0.dimension', 'K9'),
    ['standard.dimension /criteria/0/dimension', 'standard.dimension /dimensions/0/max'],
  ],
  [
    'a dimension with marks and no criteria',
    (s) => s.dimensions.push({ id: 'K9', name: '空', max: 500 }),
    ['standard.dimension /dimensions/3/max'],
  ],
  ['maxima of 101 marks', set('criteria.4.max', 1300), ['standard.dimension /dimensions/0/max', 'standard.sum /criteria']],
  ['grades that do not fall', set('grades.2.from', 8500), ['standard.grades /grades/2/from']],
  ['equal grade lines', set('grades.1.from', 9000), ['standard.grades /grades/1/from']],
  ['a last grade above 0', (s) => s.grades.pop(), ['standard.grades /grades/2/from']],
  ['caps of findings reversed', set('findingCaps.不属实', 80), ['standard.finding-caps /findingCaps/不属实']],
  [
    'an amount above the cap of all',
    set('adjustments.bonus.0.amounts', [600]),
    ['standard.adjustment-amount /adjustments/bonus/0/amounts/0'],
  ],
  ['a deduction numbered B', set('adjustments.deductions.0.id', 'B09'), ['standard.adjustment-id /adjustments/deductions/0/id']],
  ['deductions under a cap of 0', set('adjustments.deductionCap', 0), ['standard.adjustment-cap /adjustments/deductionCap']],
  ['a criterion tied to rule X14', set('criteria.0.rules', ['X14']), ['standard.rule-unknown /criteria/0/rules/0']],
  ['rule R00', set('criteria.0.rules', ['R00']), ['standard.rule-unknown /criteria/0/rules/0']],
  ['an odd panel of 6 to 6', (s) => Object.assign(s.aggregation.panel, { min: 6, max: 6 }), ['standard.panel /aggregation/panel/odd']],
  ['more kinds than places', set('aggregation.panel.mix.技术', 8), ['standard.panel /aggregation/panel/mix']],
]

const warnings: readonly Case[] = [
  [
    'a line that no panel crosses',
    set('aggregation.divergence.fromMedian', 10000),
    ['standard.divergence-never /aggregation/divergence/fromMedian'],
  ],
  ['fewer experts than kinds', set('aggregation.panel.min', 3), ['standard.panel-small /aggregation/panel/min']],
  [
    'two items of one formula',
    (s) => {
      Object.assign(s.criteria[1], { formula: s.criteria[0].formula, rule: s.criteria[0].rule })
    },
    ['standard.formula-twice /criteria/1/formula'],
  ],
  [
    'reasons below the full mark',
    (s) => {
      s.reasonBelowPercent = 100
      s.reasonAbovePercent = 100
    },
    ['standard.reason-always /reasonBelowPercent'],
  ],
  ['a blank behind a clause', set('criteria.0.clauses.0', '三(四) '), ['standard.text-blank /criteria/0/clauses/0']],
  ['a trailing blank', set('name', '绩效评价 '), ['standard.text-blank /name']],
  ['full-width digits in the version', set('version', '２０２６'), ['standard.text-width /version']],
  ['two criteria of one name', (s) => (s.criteria[1].name = s.criteria[0].name), ['standard.names-alike /criteria/1/name']],
  ['two red lines of one name', (s) => (s.redLines[1].name = s.redLines[0].name), ['standard.names-alike /redLines/1/name']],
  ['a criterion numbered like a bonus', set('criteria.0.id', 'B01'), ['standard.id-mixed /criteria/0/id']],
  ['in force from 1926', set('effectiveFrom', '1926-12-01'), ['standard.date /effectiveFrom']],
  ['levels from low to high', (s) => s.anchors.reverse(), ['standard.level-order /anchors']],
  [
    'a level of which no mark is one',
    (s) =>
      (s.anchors = [
        { label: '满', fromPercent: 90, toPercent: 100 },
        { label: '细', fromPercent: 89, toPercent: 90 },
        { label: '余', fromPercent: 0, toPercent: 89 },
      ]),
    ['standard.level-unused /anchors/1'],
  ],
  ['reasons for all but one mark', set('reasonAbovePercent', 60), ['standard.reason-always /reasonAbovePercent']],
  ['a finding’s cap of 100 %', set('findingCaps.无法核实', 100), ['standard.cap-idle /findingCaps/无法核实']],
  ['a cap without items', set('adjustments.bonus', []), ['standard.cap-idle /adjustments/bonusCap']],
  ['a cap above all items', set('adjustments.bonusCap', 900), ['standard.cap-idle /adjustments/bonusCap']],
  ['a cap above the only amount', set('adjustments.bonus.0.cap', 400), ['standard.cap-idle /adjustments/bonus/0/cap']],
  ['a small base of 0', formula(7, (f) => (f.smallBase.lastBelow = '0')), ['standard.cap-idle /criteria/7/formula/smallBase/lastBelow']],
  [
    'a small base’s cap of 100 %',
    formula(7, (f) => (f.smallBase.capPercent = 100)),
    ['standard.cap-idle /criteria/7/formula/smallBase/capPercent'],
  ],
  ['a floor below what can be', formula(0, (f) => (f.floor = '-200')), ['standard.bound-idle /criteria/0/formula/floor']],
  [
    'a fall by more than all',
    formula(7, (f) => (f.rows[3].atLeast = '-120')),
    ['standard.bound-idle /criteria/7/formula/rows/3', 'standard.rule-numbers /criteria/7/rule'],
  ],
  [
    'less is better',
    formula(
      9,
      (f) =>
        (f.rows = [
          { atLeast: '500', percent: 50 },
          { atLeast: '0', percent: 100 },
        ]),
    ),
    ['standard.rows-rising /criteria/9/formula/rows'],
  ],
  ['two rows that give the same', formula(9, (f) => (f.rows[2].percent = 80)), ['standard.row-same /criteria/9/formula/rows/2']],
  [
    'a figure twice in a sum',
    formula(2, (f) => (f.terms[1].figure = 'projects_national')),
    ['standard.term-twice /criteria/2/formula/terms/1'],
  ],
  [
    'shares for percent',
    formula(6, (f) => Object.assign(f, { floor: '0.1', target: '0.5' })),
    ['standard.unit-share /criteria/6/formula/unit', 'standard.rule-numbers /criteria/6/rule'],
  ],
  [
    'people added to area',
    formula(0, (f) =>
      Object.assign(f, {
        terms: [
          { figure: 'rd_staff', over: 'value', weight: '1' },
          { figure: 'rd_area', over: 'value', weight: '1' },
        ],
      }),
    ),
    ['standard.unit-mixed /criteria/0/formula/terms'],
  ],
  ['a bound that the rule’s words do not have', formula(0, (f) => (f.target = '1200')), ['standard.rule-numbers /criteria/0/rule']],
  ['a rule tied twice', set('criteria.0.rules', ['R23', 'R23']), ['standard.rule-twice /criteria/0/rules/1']],
  [
    'a rule under two deductions',
    set('adjustments.deductions.5.rules', ['R34']),
    ['standard.rule-twice /adjustments/deductions/5/rules/0'],
  ],
  ['an amount twice', set('adjustments.bonus.1.amounts', [300, 300]), ['standard.amount-twice /adjustments/bonus/1/amounts/1']],
  [
    'two spot checks of one register',
    (s) => {
      s.criteria[0].spotCheck = 'people'
      s.criteria[1].spotCheck = 'people'
    },
    ['standard.spot-check-twice /criteria/1/spotCheck'],
  ],
  ['one grade', (s) => (s.grades = [{ name: '合格', from: 0 }]), ['standard.grade-single /grades']],
  ['trimming from 12 sheets of at most 9', set('aggregation.trimMinSheets', 12), ['standard.trim-never /aggregation/trimMinSheets']],
  ['a divergence of 0', set('aggregation.divergence.totalRange', 0), ['standard.divergence /aggregation/divergence/totalRange']],
  ['near a line everywhere', set('aggregation.boundary', 500), ['standard.boundary /aggregation/boundary']],
  ['a share of 0', set('aggregation.excellentShareWarnPercent', 0), ['standard.excellent-share /aggregation/excellentShareWarnPercent']],
]

describe('what makes marks wrong refuses', () => {
  test.each(faults)('%s', (_, change, wanted) => {
    expect(found(spoilt(change)).faults).toEqual(wanted)
  })
})

describe('what is only odd warns', () => {
  test.each(warnings)('%s', (_, change, wanted) => {
    expect(found(spoilt(change))).toEqual({ faults: [], warnings: wanted })
  })
})

test('every standard of the product is without fault and without warning', () => {
  for (const { standard } of builtInStandards()) expect(reportOnStandard(standard)).toEqual({ faults: [], warnings: [] })
})

test('the rules that may be tied are those that exist', () => {
  const ids = ['R', 'X'].flatMap((letter) => Array.from({ length: 100 }, (_, number) => `${letter}${String(number).padStart(2, '0')}`))
  expect(ids.filter(isRule)).toEqual(rules.map(({ id }) => id))
})

test('a code refuses or warns, and has its sentence in both languages', () => {
  const codes = [...standardRefusalCodes, ...standardWarningCodes]
  expect(new Set(codes).size).toBe(codes.length)
  expect(refusalCodes.filter((code) => (standardWarningCodes as readonly string[]).includes(code))).toEqual([])
  for (const code of codes)
    for (const locale of ['zh-CN', 'en-US'] as const)
      expect(sayFault(locale, { code, at: '/grades', got: 'x', want: 'y' })).toMatch(/\S{4}/)
})
