import { z } from 'zod'
import { chars, criterionId, date, extensions, hundredths, id, mostCriteria, name, note, ref, text } from '../format/values.ts'

const documents = z.array(ref).max(50).optional()

const shape = z.strictObject({
  format: z.literal('tic-review/self-assessment@1'),
  standard: z.strictObject({ id: id, version: chars(1, 40) }),
  by: name,
  date: date,
  items: z
    .array(
      z.strictObject({
        criterion: criterionId,
        mark: hundredths,
        grounds: note.optional(),
        documents,
      }),
    )
    .min(1)
    .max(mostCriteria),
  preliminary: z
    .strictObject({
      by: name,
      date: date,
      opinion: text,
      documents,
      items: z
        .array(
          z.strictObject({
            criterion: criterionId,
            mark: hundredths.optional(),
            opinion: note.optional(),
          }),
        )
        .max(mostCriteria),
    })
    .optional(),
  extensions: extensions.optional(),
})

/**
 * data/self.json: what the centre marks itself (自评), item by item with its grounds, and the first check (初审) of the city or
 * recommending body with its opinion (formats.md § 5a). Marks in hundredths. Shown to the expert, never counted.
 */
export const selfAssessmentSchema = shape

export type SelfAssessment = z.infer<typeof selfAssessmentSchema>
export type SelfItem = SelfAssessment['items'][number]
export type PreliminaryItem = NonNullable<SelfAssessment['preliminary']>['items'][number]
