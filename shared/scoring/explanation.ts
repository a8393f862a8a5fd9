import { z } from 'zod'
import { chars, decimal, fraction, hundredths, id, integer, note, source, year } from '../format/values.ts'

/** How a formula mark came about: inputs with source, numbered steps, exact share, one rounding (formats.md § 7). */
export const explanationSchema = z.strictObject({
  kind: z.enum(['linear', 'ratio', 'weighted_count', 'step', 'growth_step', 'scaled', 'parts', 'best', 'branches', 'conditions']),
  inputs: z
    .array(
      z.strictObject({
        figure: chars(1, 60),
        year: year.optional(),
        value: decimal,
        /** the value is below zero */
        negative: z.literal(true).optional(),
        basis: z.enum(['declared', 'verified']),
        source: source.optional(),
      }),
    )
    .max(200),
  /** goals of the plan and rows of its registers that were counted */
  goals: z
    .array(z.strictObject({ id, target: decimal, actual: decimal.optional(), weight: decimal.optional() }))
    .max(1000)
    .optional(),
  counts: z
    .array(z.strictObject({ rows: note, of: integer(0), count: integer(0) }))
    .max(100)
    .optional(),
  steps: z
    .array(
      z.strictObject({
        text: note,
        value: fraction.optional(),
      }),
    )
    .max(100),
  share: fraction.optional(),
  rounding: z.literal('half-up-once'),
  hundredths: hundredths.optional(),
})

export type Explanation = z.infer<typeof explanationSchema>
