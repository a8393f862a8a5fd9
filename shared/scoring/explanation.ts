import { z } from 'zod'
import { chars, decimal, fraction, hundredths, note, source, year } from '../format/values.ts'

/** How a formula mark came about: inputs with source, numbered steps, exact share, one rounding (formats.md § 7). */
export const explanationSchema = z.strictObject({
  kind: z.enum(['linear', 'ratio', 'weighted_count', 'step', 'growth_step', 'scaled', 'parts', 'best', 'branches']),
  inputs: z
    .array(
      z.strictObject({
        figure: chars(1, 60),
        year: year.optional(),
        value: decimal,
        basis: z.enum(['declared', 'verified']),
        source: source.optional(),
      }),
    )
    .max(200),
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
