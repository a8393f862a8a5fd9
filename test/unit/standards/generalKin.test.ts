import { describe, expect, test } from 'vitest'
import { registersSchema } from '#shared/plan/registers.ts'
import columns from '#shared/standard/check/registerColumns.json' with { type: 'json' }
import { generalWith } from './general.ts'
import { found, type Loose } from './spoilt.ts'

type Case = readonly [what: string, change: (standard: Loose) => void, found: readonly string[]]

const item = (id: string, change: (criterion: Loose) => void) => (s: Loose) => change(s.criteria.find((one: Loose) => one.id === id))
const formula = (id: string, change: (formula: Loose) => void) => item(id, (one) => change(one.formula))
const at = (id: string) => `/criteria/${['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B11', 'B12', 'B13', 'B14', 'B15'].indexOf(id)}`

const faults: readonly Case[] = [
  [
    'a figure nobody declares',
    formula('A01', (f) => (f.value.numerator.figure = 'gold')),
    [`standard.formula-field ${at('A01')}/formula/value/numerator`],
  ],
  [
    'a sum over a plain figure',
    formula('A01', (f) => (f.value.numerator.over = 'sum')),
    [`standard.formula-field ${at('A01')}/formula/value/numerator`],
  ],
  [
    'a yearly figure as it is',
    formula('A02', (f) => (f.otherwise.value.numerator.over = 'value')),
    [`standard.formula-field ${at('A02')}/formula/otherwise/value/numerator`],
  ],
  [
    'one year outside a growth',
    formula('A02', (f) => (f.otherwise.value.numerator.over = 'year')),
    [`standard.formula-field ${at('A02')}/formula/otherwise/value/numerator`],
  ],
  [
    'an unknown figure in a short spelling within parts',
    formula('A04', (f) => (f.parts[1].formula.terms[0].figure = 'gold')),
    [`standard.formula-field ${at('A04')}/formula/parts/1/formula/terms/0`],
  ],
  ['a figure declared twice', (s) => s.figures.push({ ...s.figures[0], name: '别名' }), ['standard.duplicate /figures/7/key']],
  ['a part of what nobody declares', (s) => (s.figures[1].partOf = 'gold'), ['standard.formula-field /figures/1/partOf']],
  [
    'an attribute nobody declares',
    item('A05', (one) => (one.when[0].attribute = 'owner')),
    [
      `standard.attribute ${at('A05')}/when/0/attribute`,
      'standard.dimension /dimensions/0/max',
      'standard.sum /criteria',
      'standard.sum /criteria',
    ],
  ],
  [
    'a value that the attribute does not have',
    formula('A02', (f) => (f.branches[0].when[0].in = ['巨大'])),
    [`standard.attribute ${at('A02')}/formula/branches/0/when/0/in/0`],
  ],
  ['tables that do not add up', item('A06', (one) => (one.when[0].in = ['高校'])), ['standard.sum /criteria']],
  [
    'an item for a branch that nobody can be',
    item('A06', (one) => one.when.push({ kind: 'attribute', attribute: 'lead', in: ['企业'] })),
    ['standard.branch-never'],
  ],
  [
    'a branch that one above takes whole',
    formula('A02', (f) => f.branches.push({ ...f.branches[0], when: [{ kind: 'attribute', attribute: 'size', in: ['中'] }] })),
    [`standard.branch-never ${at('A02')}/formula/branches/1/when`],
  ],
  ['a floor equal to the target', formula('A01', (f) => (f.scale.floor = '50')), [`standard.formula ${at('A01')}/formula/scale/target`]],
  [
    'more below the floor than at it',
    formula('A01', (f) => (f.scale.below = 80)),
    [`standard.floor-share ${at('A01')}/formula/scale/below`],
  ],
  ['an amount a head in percent', formula('A02', (f) => (f.otherwise.unit = '%')), [`standard.unit ${at('A02')}/formula/otherwise/unit`]],
  ['a share in people', formula('A01', (f) => (f.unit = '人')), [`standard.unit ${at('A01')}/formula/unit`]],
  ['元 for a figure in 万元', formula('A05', (f) => (f.formulas[0].unit = '元')), [`standard.unit ${at('A05')}/formula/formulas/0/unit`]],
  ['growth in 万元', formula('A03', (f) => (f.unit = '万元')), [`standard.unit ${at('A03')}/formula/unit`]],
  [
    'a row’s marks above the full mark',
    formula('A02', (f) => (f.otherwise.scale.rows[0].marks = 1200)),
    [`standard.mark-over ${at('A02')}/formula/otherwise/scale/rows/0/marks`],
  ],
  [
    'a row that no value meets',
    formula('A02', (f) => (f.otherwise.scale.rows[1].lessThan = '1')),
    [`standard.condition-never ${at('A02')}/formula/otherwise/scale/rows/1`],
  ],
  [
    'a row that one above takes',
    formula('A02', (f) => f.otherwise.scale.rows.push({ atLeast: '4', marks: 100 })),
    [`standard.rows-order ${at('A02')}/formula/otherwise/scale/rows/2`],
  ],
  [
    'rows that never give the full mark',
    formula('A02', (f) => (f.otherwise.scale.rows[0].marks = 900)),
    [`standard.full-unreachable ${at('A02')}/formula/otherwise/scale`],
  ],
  [
    'units under a cap below the full mark',
    formula('A03', (f) => (f.scale.cap = 800)),
    [`standard.full-unreachable ${at('A03')}/formula/scale`],
  ],
  ['units of nothing', formula('A03', (f) => (f.scale.each = '0')), [`standard.formula ${at('A03')}/formula/scale/each`]],
  [
    'units that add nothing',
    formula('A03', (f) => (f.scale.step = 0)),
    [`standard.full-unreachable ${at('A03')}/formula/scale`, `standard.weight-zero ${at('A03')}/formula/scale/step`],
  ],
  ['a base above the full mark', formula('A03', (f) => (f.scale.base = 1100)), [`standard.mark-over ${at('A03')}/formula/scale/base`]],
  ['parts that do not add up', formula('A04', (f) => (f.parts[0].max = 500)), [`standard.parts ${at('A04')}/formula/parts`]],
  [
    'a constant in place of a value',
    formula('A05', (f) => (f.formulas[0].value = { kind: 'constant', amount: '5' })),
    [`standard.value-constant ${at('A05')}/formula/formulas/0/value`],
  ],
  [
    'a divisor of 0',
    formula('A01', (f) => (f.value.denominator = { kind: 'constant', amount: '0' })),
    [`standard.denominator ${at('A01')}/formula/value/denominator`],
  ],
  [
    'a column that the register does not have',
    item('B12', (one) => {
      one.bands.value.where = [{ column: 'title2', in: ['x'] }]
    }),
    [`standard.register-column ${at('B12')}/bands/value/where/0/column`],
  ],
  [
    'a value that the column does not have',
    item('B12', (one) => {
      one.bands.value.where = [{ column: 'kind', in: ['发明'] }]
    }),
    [`standard.register-column ${at('B12')}/bands/value/where/0/in/0`],
  ],
  [
    'a goal that is its own target',
    formula('B11', (f) => (f.value.goals[0].actual = f.value.goals[0].target)),
    [`standard.value-constant ${at('B11')}/formula/value/goals/0/actual`],
  ],
  [
    'a goal of no weight',
    formula('B11', (f) => (f.value.goals[0].weight = '0')),
    [`standard.weight-zero ${at('B11')}/formula/value/goals/0/weight`],
  ],
  ['a level that runs down', item('B14', (one) => (one.levels[0].to = 600)), [`standard.level-reversed ${at('B14')}/levels/0`]],
  ['a level above the full mark', item('B14', (one) => (one.levels[0].to = 1200)), [`standard.mark-over ${at('B14')}/levels/0/to`]],
  ['levels short of the full mark', item('B14', (one) => (one.levels[0].to = 900)), [`standard.full-unreachable ${at('B14')}/levels`]],
  [
    'a level between two steps',
    item('B14', (one) => {
      one.levels.splice(1, 0, { label: '中上', from: 650, to: 690 })
    }),
    [`standard.step ${at('B14')}/levels/1/to`],
  ],
  ['two levels of one name', item('B14', (one) => (one.levels[1].label = '高')), [`standard.name-twice ${at('B14')}/levels/1/label`]],
  ['a range above the full mark', item('B12', (one) => (one.bands.rows[0].to = 1100)), [`standard.mark-over ${at('B12')}/bands/rows/0/to`]],
  ['ranges in rising order', item('B12', (one) => one.bands.rows.reverse()), [`standard.rows-order ${at('B12')}/bands/rows/1`]],
  [
    'ranges short of the full mark',
    item('B12', (one) => (one.bands.rows[0].to = 900)),
    [`standard.full-unreachable ${at('B12')}/bands/rows`],
  ],
  [
    'levels on a computed item',
    item('A01', (one) => (one.levels = [{ label: '有', from: 0, to: 1000 }])),
    [`standard.judged-only ${at('A01')}/levels`],
  ],
  ['a group of another dimension', item('B11', (one) => (one.group = 'G01')), [`standard.group ${at('B11')}/group`]],
  ['a group that is not there', item('A01', (one) => (one.group = 'G09')), [`standard.group ${at('A01')}/group`]],
  ['a condition that proposes no grade', (s) => (s.conditions[0].proposes = '差'), ['standard.condition-grade /conditions/0/proposes']],
  ['a condition on a dimension that is not there', (s) => (s.conditions[0].test.of = 'K7'), ['standard.condition /conditions/0/test/of']],
  ['a condition without a bound', (s) => delete s.conditions[1].test.atLeast, ['standard.condition /conditions/1/test']],
  ['a minimum above the full mark', (s) => (s.conditions[0].test.atLeast = 5100), ['standard.condition-never /conditions/0/test']],
  ['a last grade that 0 does not pass', (s) => (s.grades[2].moreThan = true), ['standard.grades /grades/2/moreThan']],
]

const warnings: readonly Case[] = [
  [
    'parts of more than the full mark',
    formula('A04', (f) => {
      f.parts[0].max = 700
    }),
    [`standard.parts-over ${at('A04')}/formula/parts`],
  ],
  [
    'a figure that nothing uses',
    (s) => s.figures.push({ key: 'idle', name: '闲置', unit: '项', yearly: false, whole: true }),
    ['standard.figure-unused /figures/7/key'],
  ],
  [
    'a figure of a built-in key and another shape',
    (s) => {
      Object.assign(s.figures[4], { key: 'rd_area', whole: true })
      s.criteria[3].formula.parts[0].formula.value.figure = 'rd_area'
    },
    ['standard.figure-built-in /figures/4/key'],
  ],
  [
    'an attribute that nothing asks',
    (s) => s.attributes.push({ key: 'town', name: '盟市', values: ['甲', '乙'] }),
    ['standard.attribute-unused /attributes/2/key'],
  ],
  [
    'values between two rows',
    formula('A02', (f) => (f.otherwise.scale.rows[1].lessThan = '2')),
    [`standard.rows-hole ${at('A02')}/formula/otherwise/scale/rows/1`],
  ],
  ['marks that no level has', item('B14', (one) => one.levels.splice(1, 1)), [`standard.level-hole ${at('B14')}/levels/0`]],
  ['a group without criteria', (s) => s.groups.push({ id: 'G02', dimension: 'K2', name: '空' }), ['standard.group-empty /groups/1']],
  ['a kind of expert that no panel needs', (s) => (s.aggregation.panel.mix.财务 = 0), [`standard.experts-none ${at('B13')}/experts`]],
  [
    'not applicable for nothing',
    item('A04', (one) => Object.assign(one, { notApplicable: { when: one.notApplicable.when, give: 'share', percent: 0 } })),
    [`standard.not-applicable-zero ${at('A04')}/notApplicable/percent`],
  ],
  ['a condition that always holds', (s) => (s.conditions[0].test.atLeast = 0), ['standard.condition-idle /conditions/0/test']],
]

test('the columns that a count may ask for are those of the plan’s registers', () => {
  const own = Object.entries(registersSchema.shape).map(([register, rows]) => {
    const shape = rows.unwrap().element.shape as Readonly<Record<string, { readonly options?: readonly string[] }>>
    return [register, Object.entries(shape).flatMap(([column, kind]) => (column === 'document' ? [] : [[column, kind.options]]))]
  })
  const listed = Object.entries(columns).map(([register, all]) => [
    register,
    Object.entries(all).map(([column, values]) => [column, values.length === 0 || values[0] === 'true' ? undefined : values]),
  ])
  expect(listed).toEqual(own)
})

test('a standard of every kind is without fault and without warning', () => {
  expect(found(generalWith(() => undefined))).toEqual({ faults: [], warnings: [] })
})

describe('what makes marks wrong refuses', () => {
  test.each(faults)('%s', (_, change, wanted) => {
    const { faults: all } = found(generalWith(change))
    expect(all.filter((one) => wanted.some((want) => one.startsWith(want)))).toHaveLength(wanted.length)
    expect(all.map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(wanted.map((want) => want.split(' ')[0])))
  })
})

describe('what is only odd warns', () => {
  test.each(warnings)('%s', (_, change, wanted) => {
    expect(found(generalWith(change))).toEqual({ faults: [], warnings: wanted })
  })
})
