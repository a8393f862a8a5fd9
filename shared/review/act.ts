import { z } from 'zod'
import { adjustmentId, redLineId, verifiedValue, verifiedValues } from '../format/parts.ts'
import {
  chars,
  citation,
  criterionId,
  date,
  hundredths,
  id,
  integer,
  mostCriteria,
  name,
  note,
  ruleId,
  sha256,
  text,
  time,
  unique,
  year,
} from '../format/values.ts'
import {
  adviceConclusion,
  verificationFinding as finding,
  noteKind,
  photoKind,
  relation,
  ruleView,
  adviceTopic as topic,
  adviceView as topicView,
} from '../format/vocabulary.ts'
import { act, lifeActs } from '../record/act.ts'
import { confirmedTable } from './confirmedTable.ts'
import { objectionShape, questionShape, rowShape, spotShape, supplementShape } from './note.ts'

/** What a person can do to a review, one kind each, named in the past tense; limits are those of answers.json and result.json. */
const citations = z.array(citation).max(50)
const photoId = z.string().regex(/^A[0-9]{3,5}$/)
const opinionPart = z.enum(['overall', 'strengths', 'problems', 'suggestions', 'conclusion'])
const carriedMark = z.strictObject({
  criterion: criterionId,
  mark: hundredths.optional(),
  finding: finding.optional(),
  original: z.literal(true).optional(),
  reason: note.optional(),
  citations,
})

/** Statements: they cannot be undone, only followed by another. */
const standing = [
  act('pledge.accepted', { textSha256: sha256 }),
  act('recusal.declared', { declared: z.boolean(), relations: unique(z.array(relation).max(6)), reason: note.optional() }),
] as const

const marking = [
  /** `reason` is given where figures leave one mark alone: the mark and how it came about are one decision */
  act('score.set', { criterion: criterionId, mark: hundredths.optional(), reason: note.optional() }),
  /** `mark` is given where the finding allows only a lower mark: both are one decision */
  act('verification.set', { criterion: criterionId, finding: finding.optional(), mark: hundredths.optional() }),
  /** 原件已核, or taken back */
  act('original.set', { criterion: criterionId, seen: z.boolean() }),
  act('reason.set', { criterion: criterionId, reason: note.optional() }),
  act('evidence.cited', { criterion: criterionId, citation }),
  act('evidence.removed', { criterion: criterionId, index: integer(0, 49) }),
] as const

const judging = [
  act('finding.viewed', { rule: ruleId, view: ruleView, note, citations: citations.optional() }),
  act('finding.unviewed', { rule: ruleId }),
  act('value.verified', verifiedValue(citation).shape),
  act('value.restored', { figure: chars(1, 60), year: year.optional() }),
  /** the panel's table takes the place of all own 核定值, as one decision */
  act('table.loaded', { table: confirmedTable, values: verifiedValues(citation) }),
  act('table.unloaded', {}),
  act('adjustment.set', { entry: id, item: adjustmentId, amount: integer(1, 10000), reason: note, citations }),
  act('adjustment.removed', { entry: id }),
  act('redLine.noted', { entry: id, item: redLineId, clue: note, citations }),
  act('redLine.removed', { entry: id }),
] as const

const freeNote = {
  entry: id,
  note: noteKind,
  text,
  criterion: criterionId.optional(),
  at: time.optional(),
  citations: citations.optional(),
}
/** Who noted it when, and what criterion it bears on. */
const noted = { entry: id, at: time, criterion: criterionId.optional() }

/** What is asked, promised, looked at and disputed on the spot. One act is one decision, whatever it touches. */
const noting = [
  /** asks, or writes the whole entry anew; a promised document comes on 补充材料清单, and goes off it when none is promised any more */
  act('question.asked', {
    ...noted,
    ...questionShape,
    promised: z.strictObject({ entry: id, title: supplementShape.title, due: supplementShape.due }).optional(),
  }),
  act('question.answered', { entry: id, answerer: questionShape.answerer, answer: questionShape.answer }),
  act('question.removed', { entry: id }),
  /** lists a document or writes its row anew; `question` is the entry it was promised for */
  act('supplement.promised', { ...noted, ...supplementShape, question: id.optional() }),
  /** `received` is when it came; without it the arrival is taken back */
  act('supplement.received', { entry: id, received: time.optional() }),
  act('supplement.removed', { entry: id }),
  act('spot.checked', { ...noted, ...spotShape }),
  act('spot.unchecked', { entry: id }),
  act('objection.raised', { ...noted, criterion: criterionId, ...objectionShape, citations }),
  act('objection.removed', { entry: id }),
  act('note.added', freeNote),
  act('note.edited', freeNote),
  act('note.removed', { entry: id }),
  act('photo.added', {
    photo: photoId,
    of: z.strictObject(rowShape).optional(),
    caption: name.optional(),
    file: name,
    type: photoKind,
    sha256,
    bytes: integer(1),
  }),
  act('photo.captioned', { photo: photoId, caption: name.optional() }),
  /** everything that cites the photo lets go of it in the same act */
  act('photo.removed', { photo: photoId }),
] as const

const writing = [
  act('opinion.set', { part: opinionPart, text: text.optional() }),
  act('consultation.topicSet', { topic, view: topicView, note: note.optional() }),
  act('consultation.topicCleared', { topic }),
  act('consultation.demandSet', { entry: id, problem: note, demand: note, unit: name.optional(), due: date.optional() }),
  act('consultation.demandRemoved', { entry: id }),
  act('consultation.concluded', { conclusion: adviceConclusion.optional() }),
] as const

/** A mark of the older revision that does not fit the newer one: told beside the criterion, never counted. */
const asideMark = carriedMark.extend({ why: z.enum(['criterion', 'evidence', 'gone', 'range']) })

const bringing = [
  act('marks.carriedOver', {
    from: z.strictObject({ packageSha256: sha256, revision: integer(1, 9999), journalHead: sha256 }),
    marks: z.array(carriedMark).max(mostCriteria),
    aside: z.array(asideMark).max(mostCriteria).optional(),
    /** what else stands on the older sheet, as the acts that write it; one decision, undone in one step */
    also: z
      .array(z.discriminatedUnion('kind', [...judging, ...noting, ...writing]))
      .max(5000)
      .optional(),
  }),
] as const

export const actSchema = z.discriminatedUnion('kind', [
  ...standing,
  ...lifeActs,
  ...marking,
  ...judging,
  ...noting,
  ...writing,
  ...bringing,
])

/** One thing a person did. */
export type Act = z.infer<typeof actSchema>
export type ActKind = Act['kind']
export type VerificationFinding = z.infer<typeof finding>
export type CarriedMark = z.infer<typeof carriedMark>
export type AsideMark = z.infer<typeof asideMark>
export type OpinionPart = z.infer<typeof opinionPart>
export type Topic = z.infer<typeof topic>
export const topics: readonly Topic[] = topic.options
