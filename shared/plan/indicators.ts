import { z } from 'zod'
import { name, note, period, signedDecimal, source } from '../format/values.ts'

/** Key of a figure or attribute that a standard declares (formats.md § 4.3). */
export const figureKeyText = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/)

const byYear = z
  .record(z.string().regex(/^20[0-9]{2}$/), signedDecimal)
  .refine((years) => Object.keys(years).length >= 1 && Object.keys(years).length <= 5, {
    params: { code: 'schema.type', want: '1–5 entries' },
  })
  .meta({ minProperties: 1, maxProperties: 5 })

const value = z.union([signedDecimal, byYear])

/** Figures of the standard's own: as the built-in ones; whether one is yearly, a count or may be negative, the standard says. */
export const indicatorsSchema = z.record(
  figureKeyText,
  z.strictObject({
    declared: value.describe('申报值, in the unit the standard declares'),
    verified: value.optional().describe('核定值, replaces 申报值 as a whole'),
    verifiedReason: note.optional(),
    source: source,
    period: period,
    filledBy: name.optional(),
    own: z.boolean().describe('false: taken from the parent unit'),
  }),
)
