import { z } from 'zod'
import {
  chars,
  citation,
  criterionId,
  date,
  decimal,
  hundredths,
  id,
  integer,
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

/** What a person can do to a review, one kind each, named in the past tense; limits are those of answers.json and result.json. */
const citations = z.array(citation).max(50)
const attachmentId = z.string().regex(/^A[0-9]{3,5}$/)
const opinionPart = z.enum(['overall', 'strengths', 'problems', 'suggestions', 'conclusion'])
const carriedMark = z.strictObject({
  criterion: criterionId,
  mark: hundredths.optional(),
  finding: finding.optional(),
  reason: note.optional(),
  citations,
})

/** Statements: they cannot be undone, only followed by another. */
const standing = [
  act('pledge.accepted', { textSha256: sha256 }),
  act('recusal.declared', { declared: z.boolean(), relations: unique(z.array(relation).max(6)), reason: note.optional() }),
] as const

const marking = [
  act('score.set', { criterion: criterionId, mark: hundredths.optional() }),
  act('verification.set', { criterion: criterionId, finding: finding.optional() }),
  act('reason.set', { criterion: criterionId, reason: note.optional() }),
  act('evidence.cited', { criterion: criterionId, citation }),
  act('evidence.removed', { criterion: criterionId, index: integer(0, 49) }),
  act('marks.carriedOver', {
    from: z.strictObject({ packageSha256: sha256, revision: integer(1, 9999), journalHead: sha256 }),
    marks: z.array(carriedMark).max(60),
  }),
] as const

const judging = [
  act('finding.viewed', { rule: ruleId, view: ruleView, note, citations: citations.optional() }),
  act('finding.unviewed', { rule: ruleId }),
  act('value.verified', { figure: chars(1, 60), year: year.optional(), declared: decimal, verified: decimal, reason: note, citations }),
  act('value.restored', { figure: chars(1, 60), year: year.optional() }),
  act('adjustment.set', { entry: id, item: z.string().regex(/^[BM][0-9]{2}$/), amount: integer(1, 10000), reason: note, citations }),
  act('adjustment.removed', { entry: id }),
  act('redLine.noted', { entry: id, item: z.string().regex(/^[a-z]$/), clue: note, citations }),
  act('redLine.removed', { entry: id }),
] as const

const noteFields = {
  entry: id,
  note: noteKind,
  text,
  criterion: criterionId.optional(),
  at: time.optional(),
  citations: citations.optional(),
}
const writing = [
  act('note.added', noteFields),
  act('note.edited', noteFields),
  act('note.removed', { entry: id }),
  act('attachment.added', {
    attachment: attachmentId,
    title: name,
    file: name,
    type: photoKind,
    sha256,
    bytes: integer(1),
  }),
  act('attachment.removed', { attachment: attachmentId }),
  act('opinion.set', { part: opinionPart, text: text.optional() }),
  act('consultation.topicSet', { topic, view: topicView, note: note.optional() }),
  act('consultation.topicCleared', { topic }),
  act('consultation.demandSet', { entry: id, problem: note, demand: note, unit: name.optional(), due: date.optional() }),
  act('consultation.demandRemoved', { entry: id }),
  act('consultation.concluded', { conclusion: adviceConclusion.optional() }),
] as const

export const actSchema = z.discriminatedUnion('kind', [...standing, ...lifeActs, ...marking, ...judging, ...writing])

/** One thing a person did. */
export type Act = z.infer<typeof actSchema>
export type ActKind = Act['kind']
export type VerificationFinding = z.infer<typeof finding>
export type CarriedMark = z.infer<typeof carriedMark>
export type OpinionPart = z.infer<typeof opinionPart>
export type Topic = z.infer<typeof topic>
export const topics: readonly Topic[] = topic.options
