import { z } from 'zod'
import { consultation, givenAdjustments, opinion, redLineId, revision, verifiedValues } from '../format/parts.ts'
import {
  chars,
  citation,
  criterionId,
  expertId,
  extensions,
  hundredths,
  id,
  mostCriteria,
  name,
  note,
  ruleId,
  text,
  time,
  unique,
} from '../format/values.ts'
import { noteKind, photoKind, relation, ruleView, spotColumn, verificationFinding } from '../format/vocabulary.ts'
import { questionShape, rowShape, spotShape, supplementShape } from './note.ts'

/** answers.json: what a scripted expert decides (formats.md § 6). */
export const answersSchema = z.strictObject({
  format: z.literal('tic-review/answers@1'),
  task: id,
  package: z.strictObject({
    id: id,
    revision: revision,
  }),
  standard: z
    .strictObject({
      id: id,
      version: chars(1, 40),
    })
    .optional(),
  expert: expertId,
  clock: time,
  pledge: z.strictObject({
    accepted: z.boolean(),
  }),
  recusal: z.strictObject({
    declared: z.boolean(),
    relations: unique(z.array(relation).max(6)),
    reason: note.optional(),
  }),
  marks: z
    .array(
      z.strictObject({
        criterion: criterionId,
        mark: hundredths,
        finding: verificationFinding.optional(),
        reason: note.optional(),
        citations: z.array(citation).max(50),
      }),
    )
    .max(mostCriteria),
  /** of a standard that only verifies, in the place of marks */
  checks: z
    .array(
      z.strictObject({
        criterion: criterionId,
        finding: verificationFinding,
        original: z.literal(true).optional(),
        reason: note.optional(),
        citations: z.array(citation).max(50),
      }),
    )
    .max(mostCriteria)
    .optional(),
  ruleNotes: z
    .array(
      z.strictObject({
        rule: ruleId,
        view: ruleView,
        note: note,
        citations: z.array(citation).max(50).optional(),
      }),
    )
    .max(100)
    .optional(),
  values: verifiedValues(citation).optional(),
  adjustments: givenAdjustments(citation).optional(),
  redLines: z
    .array(
      z.strictObject({
        item: redLineId,
        clue: note,
        citations: z.array(citation).max(50),
      }),
    )
    .max(26)
    .optional(),
  notes: z
    .array(
      z.strictObject({
        kind: noteKind,
        text: text,
        criterion: criterionId.optional(),
        at: time.optional(),
        citations: z.array(citation).max(50).optional(),
      }),
    )
    .max(500)
    .optional(),
  questions: z
    .array(
      z.strictObject({
        ...questionShape,
        /** the title of the document promised, as `supplements` lists it */
        awaits: name.optional(),
        criterion: criterionId.optional(),
        at: time.optional(),
      }),
    )
    .max(200)
    .optional(),
  supplements: z
    .array(z.strictObject({ ...supplementShape, received: time.optional(), criterion: criterionId.optional(), at: time.optional() }))
    .max(200)
    .optional(),
  spotChecks: z
    .array(
      z.strictObject({
        register: rowShape.register,
        row: rowShape.row,
        verdict: spotShape.verdict,
        found: z
          .array(z.strictObject({ column: spotColumn, found: name }))
          .max(4)
          .optional(),
        note: note.optional(),
        at: time.optional(),
      }),
    )
    .max(200)
    .optional(),
  objections: z
    .array(
      z.strictObject({
        criterion: criterionId,
        reason: note,
        citations: z.array(citation).max(50),
        at: time.optional(),
      }),
    )
    .max(mostCriteria)
    .optional(),
  attachments: z
    .array(
      z.strictObject({
        id: z.string().regex(/^A[0-9]{3,5}$/),
        title: name,
        file: name,
        kind: photoKind,
        /** the drawn row the photo shows; `title` is then its caption */
        of: z.strictObject({ register: rowShape.register, row: rowShape.row }).optional(),
      }),
    )
    .max(500)
    .optional(),
  opinion: opinion.optional(),
  consultation: consultation.optional(),
  extensions: extensions.optional(),
})

export type Answers = z.infer<typeof answersSchema>
