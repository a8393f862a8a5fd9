import { z } from 'zod'
import { adjustmentId, redLineId } from '../format/parts.ts'
import { chars, citedDocument, criterionId, date, expertId, id, integer, name, note, sha256, text, time } from '../format/values.ts'
import { adviceConclusion, adviceTopic, adviceView, missingChoice } from '../format/vocabulary.ts'
import { act, lifeActs } from '../record/act.ts'
import { resultSchema } from '../result/format.ts'
import { handedKinds, soundnesses } from './candidate.ts'
import { panelSchema } from './format.ts'

/**
 * What a leader or secretary can do to a panel's record, one kind each, named in the past tense. No act changes a mark:
 * sheets come in whole, as their experts signed them. Limits are those of panel.json.
 */
const adjustment = z.strictObject({
  item: adjustmentId,
  amount: integer(1, 10000),
  reason: note,
  citations: z.array(citedDocument).max(50),
})
const opinionPart = z.enum(['overall', 'strengths', 'problems', 'suggestions', 'conclusion'])

/** A file that was handed in, named as on the stick or in the folder it came from; one that could not be read has no digest. */
const named = { file: chars(1, 400), fileSha256: sha256.optional() }

/** A verified file: what the verifier found, and its record with the record's digest where one could be read. */
const takenFile = z.strictObject({
  ...named,
  kind: z.enum(handedKinds),
  soundness: z.enum(soundnesses),
  record: resultSchema.optional(),
  sha256: sha256.optional(),
})

const merging = [
  act('files.taken', { files: z.array(takenFile).min(1).max(200) }),
  act('file.putAside', named),
  /** `table`: digest of the values.json in which the table was signed */
  act('values.confirmed', { values: panelSchema.shape.values, table: sha256.optional() }),
  act('values.reopened', {}),
] as const

const deciding = [
  act('adjustment.ruled', { item: adjustment.shape.item, entries: z.array(adjustment).max(50), reason: note }),
  act('adjustment.unruled', { item: adjustment.shape.item }),
  act('redLine.ruled', { item: redLineId, panelView: z.enum(['确认线索', '不成立', '待查']), reason: note }),
  act('redLine.unruled', { item: redLineId }),
  act('missing.ruled', { criterion: criterionId, choice: missingChoice, reason: note }),
  act('missing.unruled', { criterion: criterionId }),
  /** the panel's own grade in the place of the one that total and conditions propose */
  act('grade.decided', { grade: chars(1, 20), reason: note }),
  act('grade.undecided', {}),
  /** grades of earlier rounds, the latest first, where the plan states none */
  act('rounds.stated', { grades: z.array(chars(1, 20)).min(1).max(20), reason: note }),
  act('rounds.unstated', {}),
  act('decision.noted', { entry: id, subject: name, decision: note, reason: note, at: time }),
  act('decision.removed', { entry: id }),
] as const

const concluding = [
  act('opinion.set', { part: opinionPart, text: text.optional() }),
  act('consultation.topicSet', { topic: adviceTopic, view: adviceView, note: note.optional() }),
  act('consultation.topicCleared', { topic: adviceTopic }),
  act('consultation.demandSet', { entry: id, problem: note, demand: note, unit: name.optional(), due: date.optional() }),
  act('consultation.demandRemoved', { entry: id }),
  act('consultation.concluded', { conclusion: adviceConclusion.optional() }),
  act('vote.counted', { agree: integer(0, 50), disagree: integer(0, 50) }),
  act('dissent.noted', { expert: expertId, reason: text }),
  act('dissent.removed', { expert: expertId }),
  /** the expert disagrees, with the reason noted, and will not sign: the closed record does not ask for the signature */
  act('signature.refused', { expert: expertId }),
  act('signature.refusalRemoved', { expert: expertId }),
  act('paper.preparedBy', { name: name.optional() }),
  act('paper.checkedBy', { name: name.optional() }),
] as const

export const panelActSchema = z.discriminatedUnion('kind', [...lifeActs, ...merging, ...deciding, ...concluding])

export type PanelAct = z.infer<typeof panelActSchema>
export type PanelActKind = PanelAct['kind']
export type TakenFile = z.infer<typeof takenFile>
export type PanelOpinionPart = z.infer<typeof opinionPart>
