import { z } from 'zod'
import { chars, decimal, integer, signedDecimal } from '../format/values.ts'

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

/** The five short spellings (formats.md § 4); `unit` is that of floor, target and rows. They are read as the general model. */
export const shortFormulas = [
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
] as const

export type ShortFormula = z.infer<(typeof shortFormulas)[number]>
