import { describe, expect, test } from 'vitest'
import { generalWith } from './general.ts'
import { found, type Loose } from './spoilt.ts'

type Case = readonly [what: string, change: (standard: Loose) => void, found: readonly string[]]

const ids = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B11', 'B12', 'B13', 'B14', 'B15']
const at = (id: string) => `/criteria/${ids.indexOf(id)}`
const item = (id: string, change: (criterion: Loose) => void) => (s: Loose) => change(s.criteria[ids.indexOf(id)])
const formula = (id: string, change: (formula: Loose) => void) => item(id, (one) => change(one.formula))
const figure = (key: string, over = 'value') => ({ kind: 'figure', figure: key, over })
const rows = (...rows: readonly Loose[]) => ({ kind: 'rows', rows })
const line = (floor: string, target: string, more: Loose = {}) => ({ kind: 'linear', floor, target, ...more })

const faults: readonly Case[] = [
  [
    'a share of the whole that would have to be above 100 %',
    formula('A01', (f) => (f.scale.target = '120')),
    [`standard.full-unreachable ${at('A01')}/formula/scale/target`],
  ],
  [
    'a row for a share above 100 %',
    formula('A01', (f) => (f.scale = rows({ atLeast: '150', percent: 100 }, { atLeast: '10', percent: 50 }))),
    [`standard.condition-never ${at('A01')}/formula/scale/rows/0`],
  ],
  [
    'a completion above its cap',
    formula('B11', (f) => (f.scale = line('60', '150'))),
    [`standard.full-unreachable ${at('B11')}/formula/scale/target`],
  ],
  [
    'a whole as a part of its part',
    formula('A01', (f) => (f.value = { kind: 'ratio', numerator: figure('staff'), denominator: figure('senior'), percent: true })),
    [`standard.ratio-swapped ${at('A01')}/formula/value`],
  ],
  [
    'a change of a figure without years',
    formula('A03', (f) => (f.value = { kind: 'change', of: figure('staff'), from: 'first' })),
    [`standard.unit ${at('A03')}/formula/unit`, `standard.value-constant ${at('A03')}/formula/value/of`],
  ],
  [
    'a later year that is passed over',
    formula('A03', (f) => (f.value.zeroLater = { give: 'nextYear' })),
    [`standard.formula-field ${at('A03')}/formula/value/zeroLater`],
  ],
  [
    'a part of its own part',
    (s) => (s.figures[0].partOf = 'senior'),
    ['standard.formula-field /figures/0/partOf', 'standard.formula-field /figures/1/partOf'],
  ],
  ['a part in another unit than its whole', (s) => (s.figures[1].partOf = 'spaces'), ['standard.unit /figures/1/unit']],
  [
    'a falling line through zero',
    formula('B11', (f) => (f.scale = line('100', '60', { from: 'zero' }))),
    [`standard.formula ${at('B11')}/formula/scale/target`],
  ],
  [
    'a base of a line through zero',
    formula('B11', (f) => (f.scale = line('60', '100', { from: 'zero', atFloor: 60 }))),
    [`standard.formula ${at('B11')}/formula/scale/atFloor`],
  ],
  [
    'more below the floor than a line through zero gives at it',
    formula('B11', (f) => (f.scale = line('60', '100', { from: 'zero', below: 80 }))),
    [`standard.floor-share ${at('B11')}/formula/scale/below`],
  ],
  ['元 a head for 万元 a head', formula('A02', (f) => (f.otherwise.unit = '元/人')), [`standard.unit ${at('A02')}/formula/otherwise/unit`]],
  ['a minimum of staff in 万元', (s) => (s.conditions[1].test.unit = '万元'), ['standard.unit /conditions/1/test/unit']],
  [
    'a condition of centres that there are not',
    (s) => s.conditions[2].when.push({ kind: 'attribute', attribute: 'lead', in: ['高校'] }),
    ['standard.branch-never /conditions/2/when'],
  ],
  [
    'a branch for fewer than no staff',
    formula('A02', (f) => (f.branches[0].when = [{ kind: 'value', value: figure('staff'), lessThan: '0' }])),
    [`standard.condition-never ${at('A02')}/formula/branches/0/when/0`],
  ],
  [
    'not applicable to centres that do not have the item',
    item(
      'A05',
      (one) => (one.notApplicable = { when: [{ kind: 'attribute', attribute: 'lead', in: ['高校'] }], give: 'share', percent: 60 }),
    ),
    [`standard.branch-never ${at('A05')}/notApplicable/when`],
  ],
  [
    'a branch for centres that do not have the item',
    item('A05', (one) => {
      const branch = { when: [{ kind: 'attribute', attribute: 'lead', in: ['院所'] }], formula: one.formula }
      one.formula = { kind: 'branches', branches: [branch], otherwise: one.formula }
    }),
    [`standard.branch-never ${at('A05')}/formula/branches/0/when`],
  ],
  ['a group that never gives the marks of its dimension', (s) => (s.groups[0].cap = 1000), ['standard.full-unreachable /dimensions/0/max']],
  [
    'a full mark of 9.5 rounded to whole marks',
    (s) => {
      s.decimals = { criterion: 0 }
      s.criteria[0].max = 950
      s.criteria[3].max = 1050
      s.criteria[3].formula.parts[0].max = 650
    },
    [`standard.step ${at('A01')}/max`, `standard.step ${at('A04')}/max`],
  ],
  [
    'marks taken off for each one short, and none for one too many',
    formula('A03', (f) => {
      Object.assign(f, {
        value: figure('staff'),
        unit: '人',
        scale: { kind: 'perUnit', from: '20', base: 1000, each: '-1', step: -200, wholeUnits: true },
      })
    }),
    [`standard.formula ${at('A03')}/formula/scale/from`],
  ],
  [
    'a range for more than 100 % of the whole',
    item('B12', (one) => {
      one.bands.value = { kind: 'ratio', numerator: figure('senior'), denominator: figure('staff'), percent: true }
      one.bands.unit = '%'
      one.bands.rows[0].atLeast = '101'
    }),
    [`standard.condition-never ${at('B12')}/bands/rows/0`],
  ],
]

const warnings: readonly Case[] = [
  ['a share in decimals', formula('A01', (f) => (f.scale = line('0.1', '0.5'))), [`standard.unit-share ${at('A01')}/formula/unit`]],
  [
    'growth in decimals',
    formula('A03', (f) => (f.scale = rows({ atLeast: '0.2', percent: 100 }, { moreThan: '0', percent: 50 }))),
    [`standard.unit-share ${at('A03')}/formula/unit`],
  ],
  [
    'a percentage of money by people',
    formula('A01', (f) => (f.value = { kind: 'ratio', numerator: figure('goal_income'), denominator: figure('staff'), percent: true })),
    [`standard.unit-ratio ${at('A01')}/formula/value`, 'standard.figure-unused /figures/1/key'],
  ],
  [
    'people and money in one sum',
    formula(
      'A02',
      (f) =>
        (f.otherwise.value.numerator = {
          kind: 'sum',
          terms: [
            { figure: 'staff', over: 'value' },
            { figure: 'rd_spend', over: 'last' },
          ],
        }),
    ),
    [`standard.unit-mixed ${at('A02')}/formula/otherwise/value/numerator/terms`],
  ],
  [
    'a rest that no centre is left for',
    formula('A02', (f) => (f.branches[0].when[0].in = ['大', '中', '小'])),
    [`standard.condition-idle ${at('A02')}/formula/otherwise`],
  ],
  [
    'an item that applies to nobody',
    item('A04', (one) => (one.notApplicable.when[0].in = ['大', '中', '小'])),
    [`standard.condition-idle ${at('A04')}/notApplicable/when`],
  ],
  [
    'one condition twice',
    (s) => s.conditions.push({ ...s.conditions[0], id: 'C05', name: '再一次' }),
    ['standard.condition-idle /conditions/4/test'],
  ],
  ['a minimum that everybody has', (s) => (s.conditions[1].test.atLeast = '0'), ['standard.condition-idle /conditions/1/test']],
  [
    'a small base inside another value',
    formula('A03', (f) => {
      const growth = { ...f.value, smallBase: { lastBelow: '50', capPercent: 60 } }
      f.value = { kind: 'best', values: [growth, { kind: 'constant', amount: '3' }] }
    }),
    [`standard.cap-idle ${at('A03')}/formula/value/values/0/smallBase`],
  ],
  [
    'values between two ranges',
    item('B12', (one) => (one.bands.rows[1] = { atLeast: '1', lessThan: '4', from: 100, to: 600 })),
    [`standard.rows-hole ${at('B12')}/bands/rows/1`],
  ],
  ['two parts of one name', formula('A04', (f) => (f.parts[1].name = '面积')), [`standard.names-alike ${at('A04')}/formula/parts/1/name`]],
]

describe('a standard held against what its values can be', () => {
  test.each(faults)('%s', (_, change, wanted) => expect(found(generalWith(change)).faults.toSorted()).toEqual(wanted.toSorted()))
})

describe('what is only odd', () => {
  test.each(warnings)('%s', (_, change, wanted) => {
    const { faults, warnings } = found(generalWith(change))
    expect([faults, warnings.toSorted()]).toEqual([[], wanted.toSorted()])
  })
})

test('marks taken off from the best value on are right: from no accident, or for each one short of a row', () => {
  const off = (from: string, each: string) => ({ kind: 'perUnit', from, base: 1000, each, step: -200, wholeUnits: true })
  const of = (scale: Loose) =>
    found(generalWith(formula('A03', (f) => Object.assign(f, { value: figure('staff'), unit: '人', scale })))).faults
  expect(of(off('0', '1'))).toEqual([])
  expect(of(rows({ atLeast: '20', percent: 100 }, { scale: off('20', '-1') }))).toEqual([])
})

test('1 to 2, 3 to 4 and 5 or more leave no whole number out, but leave 2.5 out where a figure may be a fraction', () => {
  const ranges = [
    { atLeast: '5', marks: 1000 },
    { atLeast: '3', atMost: '4', marks: 600 },
    { moreThan: '0', atMost: '2', marks: 300 },
  ]
  const of = (key: string, unit: string) =>
    found(generalWith(formula('A01', (f) => Object.assign(f, { value: figure(key), unit, scale: { kind: 'rows', rows: ranges } }))))
      .warnings
  expect(of('senior', '人')).toEqual([])
  expect(of('spaces', '㎡').filter((one) => one.startsWith('standard.rows-hole'))).toHaveLength(2)
})
