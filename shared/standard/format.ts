import { z } from 'zod'
import { adjustmentId, redLineId } from '../format/parts.ts'
import {
  chars,
  criterionId,
  date,
  decimal,
  extensions,
  hundredths,
  id,
  integer,
  keysDepend,
  name,
  note,
  ruleId,
  signedDecimal,
} from '../format/values.ts'
import { centreType, markMethod } from '../format/vocabulary.ts'

/** `over`: value for plain figures, sum or mean (÷ number of years) for yearly ones. */
const terms = z
  .array(z.strictObject({ figure: chars(1, 60), over: z.enum(['value', 'sum', 'mean']), weight: signedDecimal }))
  .min(1)
  .max(20)

/** Read from the top: `atLeast` ≥, `moreThan` >; percent of the maximum. */
const rows = z
  .array(z.strictObject({ atLeast: signedDecimal.optional(), moreThan: signedDecimal.optional(), percent: integer(0, 100) }))
  .min(1)
  .max(20)

/** How a formula item is computed (formats.md § 4); `unit` is that of floor, target and rows. */
export const formulaSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('linear'),
    terms: terms,
    floor: signedDecimal,
    target: signedDecimal,
    unit: chars(1, 20),
    industryFactor: decimal.optional(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: terms,
    denominator: terms,
    floor: signedDecimal,
    target: signedDecimal,
    unit: chars(1, 20),
    industryFactor: decimal.optional(),
  }),
  z.strictObject({
    kind: z.literal('weighted_count'),
    terms: terms,
    floor: signedDecimal,
    target: signedDecimal,
    unit: chars(1, 20),
    industryFactor: decimal.optional(),
  }),
  z.strictObject({
    kind: z.literal('step'),
    terms: terms,
    rows: rows,
    unit: chars(1, 20),
    industryFactor: decimal.optional(),
  }),
  z.strictObject({
    kind: z.literal('growth_step'),
    figure: chars(1, 60),
    rows: rows,
    zeroFirstPercent: integer(0, 100),
    smallBase: z
      .strictObject({
        lastBelow: decimal,
        capPercent: integer(0, 100),
      })
      .optional(),
    unit: chars(1, 20),
    industryFactor: decimal.optional(),
  }),
])

const criterion = keysDepend(
  z.strictObject({
    id: criterionId,
    dimension: z.string().regex(/^K[1-9]$/),
    name: name,
    max: integer(1, 10000),
    method: markMethod,
    rule: note,
    evidence: note,
    clauses: z.array(chars(1, 40)).min(1).max(10),
    formula: formulaSchema.optional(),
    /** rules whose findings bear on it, and the register whose spot check is its evidence */
    rules: z.array(ruleId).max(60).optional(),
    spotCheck: z.enum(['people', 'equipment', 'contracts', 'projects']).optional(),
  }),
  ({ method, formula }) => {
    if (method === 'formula') return formula === undefined ? { missing: ['formula'] } : {}
    return formula === undefined ? {} : { unknown: ['formula'] }
  },
  {
    if: { properties: { method: { const: 'formula' } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { required: ['formula'] },
    else: { properties: { formula: false } },
  },
)

const adjustment = z.strictObject({
  id: adjustmentId,
  name: name,
  amounts: z.array(integer(1, 10000)).min(1).max(5),
  per: name.optional(),
  cap: hundredths.optional(),
  rules: z.array(ruleId).max(10).optional(),
})

/** One scoring standard (formats.md § 4). Marks are hundredths; the maxima add up to 10000. */
export const standardSchema = z.strictObject({
  format: z.literal('tic-review/standard@1'),
  id: id,
  version: chars(1, 40),
  name: name,
  label: note,
  documentNumber: name,
  effectiveFrom: date,
  stage: z.enum(['方案评审', '实地评估', '绩效评价']),
  centreType: centreType,
  field: z
    .enum(['新能源', '新材料', '装备制造', '新一代信息技术', '大数据', '煤化工', '民族医药', '现代农牧业', '生态环境', '其他'])
    .optional(),
  markStep: integer(1, 10000),
  findingCaps: z.strictObject({
    不属实: integer(0, 100),
    无法核实: integer(0, 100),
  }),
  reasonBelowPercent: integer(0, 100),
  reasonAbovePercent: integer(0, 100),
  anchors: z
    .array(
      z.strictObject({
        label: chars(1, 20),
        fromPercent: integer(0, 100),
        toPercent: integer(0, 100),
      }),
    )
    .min(1)
    .max(10),
  dimensions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^K[1-9]$/),
        name: name,
        max: hundredths,
      }),
    )
    .min(1)
    .max(9),
  criteria: z.array(criterion).min(1).max(60),
  adjustments: z.strictObject({
    bonusCap: hundredths,
    deductionCap: hundredths,
    bonus: z.array(adjustment).max(50),
    deductions: z.array(adjustment).max(50),
  }),
  redLines: z
    .array(
      z.strictObject({
        id: redLineId,
        name: name,
        clause: chars(1, 40),
      }),
    )
    .max(26),
  grades: z
    .array(
      z.strictObject({
        from: hundredths,
        name: chars(1, 20),
      }),
    )
    .min(1)
    .max(10),
  aggregation: z.strictObject({
    trimMinSheets: integer(3, 50),
    divergence: z.strictObject({
      itemRangePercent: integer(0, 100),
      totalRange: hundredths,
      fromMedian: hundredths,
    }),
    boundary: hundredths,
    panel: z.strictObject({
      min: integer(1, 50),
      max: integer(1, 50),
      odd: z.boolean(),
      mix: z.strictObject({
        技术: integer(0, 50),
        管理: integer(0, 50),
        财务: integer(0, 50),
      }),
    }),
    excellentShareWarnPercent: integer(0, 100).optional(),
  }),
  extensions: extensions.optional(),
})

export type Standard = z.infer<typeof standardSchema>
export type Formula = z.infer<typeof formulaSchema>
export type Criterion = Standard['criteria'][number]
