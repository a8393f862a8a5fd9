import { z } from 'zod'
import { adjustmentId, redLineId } from '../format/parts.ts'
import {
  chars,
  criterionId,
  date,
  decimal,
  extensions,
  groupId,
  hundredths,
  id,
  integer,
  keysDepend,
  mostCriteria,
  name,
  note,
  ruleId,
  unique,
} from '../format/values.ts'
import { markMethod, specialty } from '../format/vocabulary.ts'
import { declaredKey, formulaSchema, notApplicableSchema, openedBandsSchema, resultTestSchema, when } from './modelSchema.ts'

const dimensionId = z.string().regex(/^K[1-9]$/)

/** A level of a judged criterion in hundredths; a single mark (yes or no) has equal ends. */
const level = z.strictObject({ label: chars(1, 40), from: hundredths, to: hundredths })

/** A figure the standard counts beside the built-in ones, or in the place of one of the same key. */
const declaredFigure = z.strictObject({
  key: declaredKey,
  name: name,
  unit: chars(1, 20),
  yearly: z.boolean(),
  whole: z.boolean(),
  signed: z.boolean().optional(),
  partOf: declaredKey.optional(),
})

/** What the centre is (牵头类型, 行业, 规模): `from` reads it from the plan's own facts where the plan does not state it. */
const declaredAttribute = z.strictObject({
  key: declaredKey,
  name: name,
  values: unique(z.array(chars(1, 60)).min(1).max(40)),
  from: z.enum(['type', 'field', 'mode', 'leadType']).optional(),
})

const criterion = keysDepend(
  z.strictObject({
    id: criterionId,
    dimension: dimensionId,
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
    /** the group (二级指标) it stands in */
    group: groupId.optional(),
    /** the centres whose table it belongs to; all unless given */
    when: when.optional(),
    /** outside the 100 marks: adds to its dimension, or takes from it, within the dimension's limits */
    counts: z.enum(['bonus', 'deduction']).optional(),
    notApplicable: notApplicableSchema.optional(),
    /** of a judged criterion: its own levels and step, the scale it is marked on, the range figures open, who marks it */
    levels: z.array(level).min(1).max(20).optional(),
    markStep: integer(1, 10000).optional(),
    outOf: integer(1, 10000).optional(),
    bands: openedBandsSchema.optional(),
    experts: unique(z.array(specialty).min(1).max(4)).optional(),
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
  centreType: z.enum(['综合领域类', '专业技术类', '不限']),
  /** what this office calls the stage (认定, 年度考核), printed in its place */
  stageName: chars(1, 20).optional(),
  /** its criteria are only verified (属实, 原件已核): no marks, no total, no grade (`unmarked.ts`) */
  verificationOnly: z.boolean().optional(),
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
        id: dimensionId,
        name: name,
        max: hundredths,
        /** whether bonus criteria may lift it over its marks */
        mayExceed: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(9),
  criteria: z.array(criterion).min(1).max(mostCriteria),
  groups: z
    .array(z.strictObject({ id: groupId, dimension: dimensionId, name: name, cap: hundredths.optional() }))
    .max(100)
    .optional(),
  figures: z.array(declaredFigure).max(400).optional(),
  attributes: z.array(declaredAttribute).max(20).optional(),
  /** decimals a computed mark and the total are rounded to, half up; 2 unless given */
  decimals: z.strictObject({ criterion: integer(0, 2).optional(), total: integer(0, 2).optional() }).optional(),
  adjustments: z.strictObject({
    bonusCap: hundredths,
    deductionCap: hundredths,
    /** that they count in a stage other than 绩效评价 */
    counted: z.boolean().optional(),
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
        /** the line must be passed, not only reached */
        moreThan: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(10),
  conditions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^C[0-9]{2}$/),
        name: note,
        when: when.optional(),
        test: resultTestSchema,
        proposes: chars(1, 20),
      }),
    )
    .max(40)
    .optional(),
  aggregation: z.strictObject({
    trimMinSheets: integer(3, 50),
    /** whole sheets (unless given), or the highest and lowest mark of every criterion */
    trimBy: z.enum(['sheet', 'criterion']).optional(),
    /** weights of the kinds of experts; each counts alike unless given */
    expertWeights: z.strictObject({ 技术: decimal, 管理: decimal, 财务: decimal, 其他: decimal }).optional(),
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
export type { Formula } from './model.ts'
export type Criterion = Standard['criteria'][number]

/** Whether a standard is for centres of a type; one for 不限 is for both. */
export function suits({ centreType }: Pick<Standard, 'centreType'>, type: string): boolean {
  return centreType === '不限' || centreType === type
}
