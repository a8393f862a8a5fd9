import { z } from 'zod'
import { chars, decimal, hundredths, integer, name, signedDecimal } from '../format/values.ts'
import type { Condition, Formula, NotApplicable, OpenedBands, Outcome, ResultTest, Scale, ScaleRow, Share, Value } from './model.ts'
import { shortFormulas } from './shortFormulas.ts'

/** Key of a figure or attribute that a standard declares. */
export const declaredKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/)

const bounds = {
  atLeast: signedDecimal.optional(),
  moreThan: signedDecimal.optional(),
  atMost: signedDecimal.optional(),
  lessThan: signedDecimal.optional(),
}

const percentShare = z.strictObject({ percent: integer(0, 100) })
const marksShare = z.strictObject({ marks: hundredths })
export const share: z.ZodType<Share> = z.union([percentShare, marksShare])

export const outcome: z.ZodType<Outcome> = z
  .discriminatedUnion('give', [
    z.strictObject({ give: z.literal('share'), percent: integer(0, 100) }),
    z.strictObject({ give: z.literal('growth'), growth: signedDecimal }),
    z.strictObject({ give: z.literal('nextYear') }),
    z.strictObject({ give: z.literal('missing') }),
  ])
  .meta({ id: 'growthOutcome' })

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('attribute'), attribute: declaredKey, in: z.array(chars(1, 60)).min(1).max(40) }),
      z.strictObject({ kind: z.literal('value'), value: valueSchema, unit: chars(1, 20).optional(), ...bounds }),
      z.strictObject({ kind: z.literal('notGiven'), figure: chars(1, 60) }),
    ]),
  )
  .meta({ id: 'condition' })

/** Conditions that must all hold. */
export const when = z.array(conditionSchema).min(1).max(10)

const over = z.enum(['value', 'sum', 'mean', 'last', 'first', 'largest', 'smallest', 'year'])
const years = integer(1, 5).optional()

export const valueSchema: z.ZodType<Value> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('figure'), figure: chars(1, 60), over, years }),
      z.strictObject({ kind: z.literal('constant'), amount: signedDecimal }),
      z.strictObject({
        kind: z.literal('sum'),
        terms: z
          .array(
            z.union([
              z.strictObject({ figure: chars(1, 60), over, years, weight: signedDecimal.optional() }),
              z.strictObject({ value: valueSchema, weight: signedDecimal.optional() }),
            ]),
          )
          .min(1)
          .max(40),
      }),
      z.strictObject({
        kind: z.literal('ratio'),
        numerator: valueSchema,
        denominator: valueSchema,
        percent: z.boolean(),
        within: z.boolean().optional(),
      }),
      z.strictObject({ kind: z.literal('product'), values: z.array(valueSchema).min(2).max(10) }),
      z.strictObject({
        kind: z.literal('growth'),
        of: valueSchema,
        method: z.enum(['compound', 'meanOfRates', 'yearOnYear', 'overall', 'lowestRate']),
        years: integer(2, 5).optional(),
        zeroFirst: outcome,
        zeroLater: outcome.optional(),
        tooFew: outcome.optional(),
        smallBase: z.strictObject({ lastBelow: decimal, capPercent: integer(0, 100) }).optional(),
      }),
      z.strictObject({ kind: z.literal('change'), of: valueSchema, from: z.enum(['first', 'previous']) }),
      z.strictObject({
        kind: z.literal('yearly'),
        of: valueSchema,
        take: z.enum(['sum', 'mean', 'last', 'first', 'largest', 'smallest']),
      }),
      z.strictObject({
        kind: z.literal('best'),
        values: z.array(valueSchema).min(2).max(10),
        take: z.enum(['highest', 'lowest']).optional(),
      }),
      z.strictObject({
        kind: z.literal('completion'),
        goals: z
          .array(
            z.strictObject({
              name: chars(1, 200).optional(),
              actual: valueSchema,
              target: valueSchema,
              weight: decimal,
              capPercent: integer(1, 1000).optional(),
            }),
          )
          .min(1)
          .max(40),
      }),
      z.strictObject({
        kind: z.literal('goals'),
        capPercent: integer(1, 1000).optional(),
        weights: z
          .array(z.strictObject({ goal: chars(1, 64), weight: decimal }))
          .min(1)
          .max(1000)
          .optional(),
      }),
      z.strictObject({
        kind: z.literal('count'),
        register: z.enum(['people', 'equipment', 'contracts', 'projects', 'intellectualProperty']),
        where: z
          .array(z.strictObject({ column: chars(1, 40), in: z.array(chars(1, 200)).min(1).max(40) }))
          .min(1)
          .max(5)
          .optional(),
      }),
      z.strictObject({
        kind: z.literal('choose'),
        branches: z
          .array(z.strictObject({ when, value: valueSchema }))
          .min(1)
          .max(40),
        otherwise: valueSchema.optional(),
      }),
    ]),
  )
  .meta({ id: 'countedValue' })

const rowSchema: z.ZodType<ScaleRow> = z.lazy(() =>
  z.union([
    z.strictObject({ ...bounds, when: when.optional(), percent: integer(0, 100) }),
    z.strictObject({ ...bounds, when: when.optional(), marks: hundredths }),
    z.strictObject({ ...bounds, when: when.optional(), scale: scaleSchema }),
  ]),
)

export const scaleSchema: z.ZodType<Scale> = z
  .lazy(() =>
    z.union([
      z.strictObject({
        kind: z.literal('linear'),
        floor: signedDecimal,
        target: signedDecimal,
        from: z.enum(['zero', 'floor']).optional(),
        atFloor: integer(0, 100).optional(),
        below: integer(0, 100).optional(),
      }),
      z.strictObject({ kind: z.literal('rows'), rows: z.array(rowSchema).min(1).max(40), otherwise: share.optional() }),
      z.strictObject({
        kind: z.literal('perUnit'),
        from: signedDecimal.optional(),
        base: hundredths.optional(),
        each: signedDecimal,
        step: integer(-10000, 10000),
        wholeUnits: z.boolean(),
        cap: hundredths.optional(),
      }),
      z.strictObject({ kind: z.literal('fixed'), percent: integer(0, 100) }),
      z.strictObject({ kind: z.literal('fixed'), marks: hundredths }),
    ]),
  )
  .meta({ id: 'scale' })

const unit = chars(1, 20)
const part = z.lazy(() => z.strictObject({ name: name.optional(), max: integer(1, 10000), formula: formulaSchema }))

const generalFormulas = [
  z.strictObject({
    kind: z.literal('scaled'),
    value: valueSchema,
    scale: scaleSchema,
    unit: unit,
    industryFactor: decimal.optional(),
  }),
  z.strictObject({ kind: z.literal('parts'), parts: z.array(part).min(1).max(20) }),
  z.strictObject({
    kind: z.literal('best'),
    formulas: z
      .array(z.lazy(() => formulaSchema))
      .min(2)
      .max(10),
    take: z.enum(['highest', 'lowest']).optional(),
    skipMissing: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('branches'),
    branches: z
      .array(z.lazy(() => z.strictObject({ when, formula: formulaSchema })))
      .min(1)
      .max(40),
    otherwise: z.lazy(() => formulaSchema).optional(),
  }),
] as const

/** How a formula item is computed: one of the five short spellings, or the general model. */
export const formulaSchema: z.ZodType<Formula> = z
  .lazy(() => z.discriminatedUnion('kind', [...shortFormulas, ...generalFormulas]))
  .meta({ id: 'formula' })

export const notApplicableSchema: z.ZodType<NotApplicable> = z.union([
  z.strictObject({ when, give: z.literal('share'), percent: integer(0, 100) }),
  z.strictObject({ when, give: z.literal('spread'), over: z.enum(['dimension', 'total']) }),
])

export const openedBandsSchema: z.ZodType<OpenedBands> = z.strictObject({
  value: valueSchema.optional(),
  unit: unit.optional(),
  rows: z
    .array(z.strictObject({ ...bounds, when: when.optional(), from: hundredths, to: hundredths }))
    .min(1)
    .max(40),
  otherwise: z.strictObject({ from: hundredths, to: hundredths }).optional(),
})

export const resultTestSchema: z.ZodType<ResultTest> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('marks'),
    of: z.string().regex(/^(total|K[1-9]|[A-Z][0-9]{2})$/),
    atLeast: hundredths.optional(),
    moreThan: hundredths.optional(),
  }),
  z.strictObject({ kind: z.literal('figure'), value: valueSchema, unit: unit, ...bounds }),
  z.strictObject({ kind: z.literal('rounds'), grades: z.array(chars(1, 20)).min(1).max(10), running: integer(2, 5) }),
])
