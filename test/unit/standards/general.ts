import { builtInStandard } from '#services/standards/builtIn.ts'
import { standardSchema } from '#shared/standard/format.ts'
import type { Loose } from './spoilt.ts'

const figure = (key: string, over = 'value') => ({ kind: 'figure', figure: key, over })
const lead = (...values: readonly string[]) => [{ kind: 'attribute', attribute: 'lead', in: values }]

/**
 * A standard that uses the general model throughout: own figures and attributes, groups, two tables by lead type, parts,
 * branches, ways, each kind of value and scale, levels, ranges, a bonus criterion and conditions on the result.
 */
export function generalStandard(): Loose {
  const base: Loose = structuredClone(builtInStandard('performance-comprehensive')!.standard)
  const item = (id: string, dimension: string, name: string, max: number, more: Loose) => ({
    id,
    dimension,
    name,
    max,
    method: more.formula === undefined ? 'expert' : 'formula',
    rule: '按附表计分',
    evidence: '附件',
    clauses: ['附表'],
    ...more,
  })
  const scaled = (value: Loose, scale: Loose, unit: string) => ({ kind: 'scaled', value, scale, unit })
  return {
    ...base,
    id: 'own-table',
    version: '1',
    name: '自有计分表',
    centreType: '不限',
    stageName: '年度考核',
    figures: [
      { key: 'staff', name: '职工数', unit: '人', yearly: false, whole: true },
      { key: 'senior', name: '高级职称人数', unit: '人', yearly: false, whole: true, partOf: 'staff' },
      { key: 'rd_spend', name: '研发费用', unit: '万元', yearly: true, whole: false },
      { key: 'net_assets', name: '净资产', unit: '万元', yearly: true, whole: false, signed: true },
      { key: 'spaces', name: '场地面积', unit: '㎡', yearly: false, whole: false },
      { key: 'goal_income', name: '目标收入', unit: '万元', yearly: false, whole: false },
      { key: 'real_income', name: '实际收入', unit: '万元', yearly: false, whole: false },
    ],
    attributes: [
      { key: 'lead', name: '牵头类型', values: ['企业', '高校', '院所'] },
      { key: 'size', name: '规模', values: ['大', '中', '小'] },
    ],
    groups: [{ id: 'G01', dimension: 'K1', name: '人员' }],
    decimals: { criterion: 2, total: 1 },
    dimensions: [
      { id: 'K1', name: '投入', max: 5000 },
      { id: 'K2', name: '产出', max: 5000, mayExceed: true },
    ],
    criteria: [
      item('A01', 'K1', '高级职称占比', 1000, {
        group: 'G01',
        formula: scaled(
          { kind: 'ratio', numerator: figure('senior'), denominator: figure('staff'), percent: true, within: true },
          { kind: 'linear', floor: '10', target: '50', atFloor: 60, below: 0 },
          '%',
        ),
      }),
      item('A02', 'K1', '人均研发费用', 1000, {
        group: 'G01',
        formula: {
          kind: 'branches',
          branches: [
            {
              when: [{ kind: 'attribute', attribute: 'size', in: ['大', '中'] }],
              formula: scaled(
                { kind: 'ratio', numerator: figure('rd_spend', 'last'), denominator: figure('staff'), percent: false },
                { kind: 'linear', floor: '1', target: '5', from: 'zero' },
                '万元/人',
              ),
            },
          ],
          otherwise: scaled(
            { kind: 'ratio', numerator: figure('rd_spend', 'last'), denominator: figure('staff'), percent: false },
            {
              kind: 'rows',
              rows: [
                { atLeast: '3', marks: 1000 },
                { atLeast: '1', lessThan: '3', marks: 500 },
              ],
            },
            '万元/人',
          ),
        },
      }),
      item('A03', 'K1', '研发费用增长', 1000, {
        formula: scaled(
          {
            kind: 'growth',
            of: figure('rd_spend', 'year'),
            method: 'meanOfRates',
            zeroFirst: { give: 'nextYear' },
            tooFew: { give: 'missing' },
          },
          { kind: 'perUnit', from: '5', base: 400, each: '1', step: 60, wholeUnits: true },
          '%',
        ),
      }),
      item('A04', 'K1', '场地', 1000, {
        notApplicable: { when: [{ kind: 'attribute', attribute: 'size', in: ['小'] }], give: 'spread', over: 'total' },
        formula: {
          kind: 'parts',
          parts: [
            { name: '面积', max: 600, formula: scaled(figure('spaces'), { kind: 'linear', floor: '0', target: '2000' }, '㎡') },
            {
              name: '人员',
              max: 400,
              formula: {
                kind: 'weighted_count',
                terms: [{ figure: 'staff', over: 'value', weight: '1' }],
                floor: '0',
                target: '50',
                unit: '人',
              },
            },
          ],
        },
      }),
      item('A05', 'K1', '企业投入', 1000, {
        when: lead('企业'),
        formula: {
          kind: 'best',
          formulas: [
            scaled(figure('rd_spend', 'sum'), { kind: 'linear', floor: '0', target: '900' }, '万元'),
            scaled(figure('rd_spend', 'largest'), { kind: 'linear', floor: '0', target: '400' }, '万元'),
          ],
        },
      }),
      item('A06', 'K1', '学科基础', 1000, {
        when: lead('高校', '院所'),
        levels: [
          { label: '有', from: 1000, to: 1000 },
          { label: '无', from: 0, to: 0 },
        ],
      }),
      item('B11', 'K2', '方案完成度', 2000, {
        formula: scaled(
          { kind: 'completion', goals: [{ name: '收入', actual: figure('real_income'), target: figure('goal_income'), weight: '1' }] },
          { kind: 'linear', floor: '60', target: '100', from: 'zero' },
          '%',
        ),
      }),
      item('B12', 'K2', '知识产权数量', 1000, {
        markStep: 100,
        bands: {
          value: { kind: 'count', register: 'intellectualProperty' },
          unit: '件',
          rows: [
            { atLeast: '5', from: 700, to: 1000 },
            { atLeast: '1', from: 100, to: 600 },
          ],
        },
      }),
      item('B13', 'K2', '财务管理', 1000, { experts: ['财务'], outOf: 10000, markStep: 100 }),
      item('B14', 'K2', '技术水平', 1000, {
        markStep: 100,
        levels: [
          { label: '高', from: 700, to: 1000 },
          { label: '较高', from: 400, to: 600 },
          { label: '一般', from: 100, to: 300 },
          { label: '无', from: 0, to: 0 },
        ],
      }),
      item('B15', 'K2', '参与标准', 200, { counts: 'bonus' }),
    ],
    adjustments: { bonusCap: 0, deductionCap: 0, bonus: [], deductions: [] },
    grades: [
      { from: 9000, name: '优秀' },
      { from: 7000, name: '合格', moreThan: true },
      { from: 0, name: '不合格' },
    ],
    conditions: [
      { id: 'C01', name: '产出不低于 25 分', test: { kind: 'marks', of: 'K2', atLeast: 2500 }, proposes: '不合格' },
      {
        id: 'C02',
        name: '职工不少于 20 人',
        test: { kind: 'figure', value: figure('staff'), unit: '人', atLeast: '20' },
        proposes: '不合格',
      },
      {
        id: 'C03',
        name: '净资产为正',
        when: lead('企业'),
        test: { kind: 'figure', value: figure('net_assets', 'last'), unit: '万元', moreThan: '0' },
        proposes: '不合格',
      },
      { id: 'C04', name: '不连续两次不合格', test: { kind: 'rounds', grades: ['不合格'], running: 2 }, proposes: '不合格' },
    ],
  }
}

/** The same with one change, in the format's shape. */
export function generalWith(change: (standard: Loose) => void) {
  const standard = generalStandard()
  change(standard)
  return standardSchema.parse(standard)
}
