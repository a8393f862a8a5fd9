import { z } from 'zod'
import { chars, date, decimal, id, integer, name, note, sha256, text, year } from './values.ts'
import { adviceConclusion, adviceTopic, adviceView, centreType } from './vocabulary.ts'

/** Parts that several formats hold alike; a part that only one format has is defined there. */

/** A revision of a package, sheet or record. */
export const revision = integer(1, 9999)
/** The plan package that a task, record or journal is about. */
export const packageReference = z.strictObject({ id, revision, sha256 })
/** The standard that a task names. */
export const standardReference = z.strictObject({ id, version: chars(1, 40), sha256 })
/** The standard as a signed record names it, with its title and document number. */
export const standardTitle = z.strictObject({ ...standardReference.shape, label: note, documentNumber: name })
/** What the centre is, by the attributes that a standard declares: key → value. */
export const attributesOfCentre = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/), chars(1, 60))
/** The centre that is judged. */
export const centre = z.strictObject({ name, type: centreType })
/** The opinion: a text for each part, and the conclusion that the stage offers. */
export const opinion = z.strictObject({
  overall: text,
  strengths: text.optional(),
  problems: text.optional(),
  suggestions: text.optional(),
  conclusion: chars(1, 40).optional(),
})
/** 整改清单: each problem with what is demanded, the unit and the due date. */
export const rectifications = z.array(z.strictObject({ problem: note, demand: note, unit: name.optional(), due: date.optional() })).max(200)
/** 咨询论证: a view on each topic, what must be mended, and the advice. */
export const consultation = z.strictObject({
  topics: z
    .array(z.strictObject({ topic: adviceTopic, view: adviceView, note: note.optional() }))
    .min(1)
    .max(6),
  rectifications,
  conclusion: adviceConclusion,
})

/** An item of 加减分 and a red line, by the standard's letters. */
export const adjustmentId = z.string().regex(/^[BM][0-9]{2}$/)
export const redLineId = z.string().regex(/^[a-z]$/)

/** A figure that was verified, with its evidence; `citation` is how the format cites. */
export function verifiedValue<Citation extends z.ZodType>(citation: Citation) {
  return z.strictObject({
    figure: chars(1, 60),
    year: year.optional(),
    declared: decimal,
    /** 申报值 is below zero */
    declaredNegative: z.literal(true).optional(),
    verified: decimal,
    /** 核定值 is below zero */
    verifiedNegative: z.literal(true).optional(),
    reason: note,
    citations: z.array(citation).max(50),
  })
}

export function verifiedValues<Citation extends z.ZodType>(citation: Citation) {
  return z.array(verifiedValue(citation)).max(200)
}

/** 加减分 that were given: the item, its amount in hundredths, reason and evidence. */
export function givenAdjustments<Citation extends z.ZodType>(citation: Citation) {
  const citations = z.array(citation).max(50)
  return z.array(z.strictObject({ item: adjustmentId, amount: integer(1, 10000), reason: note, citations })).max(50)
}
