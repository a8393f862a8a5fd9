import { secondsAfter } from '../format/time.ts'
import type { Act } from './act.ts'
import { type Answered, answeredEntries } from './answered.ts'
import type { Answers } from './answers.ts'
import type { AnswersContext } from './answersCheck.ts'
import { notingActs } from './answersNotes.ts'
import { cleanAct } from './apply.ts'
import type { Draft } from './edit.ts'
import { entryId } from './nextEntry.ts'

/**
 * The edits a scripted expert makes, in the order of a visit. Edit n (from 0) is made n seconds after `clock`,
 * in the clock's own offset, so that the same answers give the same bytes. A `table` of the panel takes the place of the
 * expert's own 核定值.
 */
export function editsOf(answers: Answers, context: EditsContext, pledgeSha256: string, table?: Act): readonly Draft[] {
  return actsOf(answers, context, pledgeSha256, table).map((act, n) => draftOf(answers, act, n))
}

/** What the edits need besides the answers: the photos that were read and the rows that were drawn. */
export type EditsContext = Pick<AnswersContext, 'photos' | 'drawn'>

/** Act number n of a scripted expert as a draft for the journal. */
export function draftOf(answers: Answers, act: Act, n: number): Draft {
  return { id: `${answers.expert}-${n}`, at: secondsAfter(answers.clock, n), by: answers.expert, act: cleanAct(act) }
}

function actsOf(answers: Answers, { photos, drawn = [] }: EditsContext, pledgeSha256: string, table: Act | undefined): readonly Act[] {
  const acts: Act[] = []
  if (answers.pledge.accepted) acts.push({ kind: 'pledge.accepted', textSha256: pledgeSha256 })
  acts.push({ kind: 'recusal.declared', ...answers.recusal })
  for (const { id, title, file, kind, of } of answers.attachments ?? []) {
    const photo = photos.get(id)
    const row = of && drawn.find(({ register, row: number }) => register === of.register && number === of.row)
    if (photo !== undefined)
      acts.push({
        kind: 'photo.added',
        photo: id,
        ...(row && { of: { register: row.register, row: row.row, title: row.title } }),
        caption: title,
        file,
        type: kind,
        ...photo,
      })
  }
  for (const value of answers.values ?? []) acts.push({ kind: 'value.verified', ...value })
  if (table) acts.push(table)
  for (const view of answers.ruleNotes ?? []) acts.push({ kind: 'finding.viewed', ...view })
  for (const entry of answeredEntries(answers)) acts.push(...markActs(entry))
  for (const [n, entry] of (answers.adjustments ?? []).entries()) acts.push({ kind: 'adjustment.set', entry: entryId('J', n), ...entry })
  for (const [n, entry] of (answers.redLines ?? []).entries()) acts.push({ kind: 'redLine.noted', entry: entryId('L', n), ...entry })
  for (const [n, { kind, ...entry }] of (answers.notes ?? []).entries())
    acts.push({ kind: 'note.added', entry: entryId('N', n), note: kind, ...entry })
  return [...acts, ...notingActs(answers, drawn), ...opinionActs(answers), ...consultationActs(answers)]
}

function markActs({ criterion, mark, finding, original, reason, citations }: Answered): readonly Act[] {
  const acts: Act[] = []
  if (finding !== undefined) acts.push({ kind: 'verification.set', criterion, finding })
  if (original) acts.push({ kind: 'original.set', criterion, seen: true })
  if (mark !== undefined) acts.push({ kind: 'score.set', criterion, mark })
  if (reason !== undefined) acts.push({ kind: 'reason.set', criterion, reason })
  return [...acts, ...citations.map((citation): Act => ({ kind: 'evidence.cited', criterion, citation }))]
}

function opinionActs({ opinion }: Answers): readonly Act[] {
  const parts = ['overall', 'strengths', 'problems', 'suggestions', 'conclusion'] as const
  return parts.flatMap((part): Act[] => (opinion?.[part] === undefined ? [] : [{ kind: 'opinion.set', part, text: opinion[part] }]))
}

function consultationActs({ consultation }: Answers): readonly Act[] {
  if (consultation === undefined) return []
  return [
    ...consultation.topics.map((topic): Act => ({ kind: 'consultation.topicSet', ...topic })),
    ...consultation.rectifications.map((demand, n): Act => ({ kind: 'consultation.demandSet', entry: entryId('Z', n), ...demand })),
    { kind: 'consultation.concluded', conclusion: consultation.conclusion },
  ]
}
