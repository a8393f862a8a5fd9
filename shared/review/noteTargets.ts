import { given } from '../format/given.ts'
import type { Act } from './act.ts'
import { type NoteFields, type Question, type SheetNote, type Supplement, typedKinds } from './note.ts'
import type { Sheet, Target } from './sheet.ts'

/** The acts about typed notes. */
export type NoteAct = Extract<Act, { kind: `question.${string}` | `supplement.${string}` | `spot.${string}` | `objection.${string}` }>

/**
 * What an act about a typed note does to the notes, one target an entry. A document and the questions that await it are
 * kept in step by the act itself. The act has no effect where the entry is missing or is another kind of note.
 */
export function noteTargets({ notes }: Pick<Sheet, 'notes'>, act: NoteAct): readonly Target[] {
  if (!isOfEntry(notes, act)) return []
  switch (act.kind) {
    case 'question.asked':
      return asked(notes, act)
    case 'question.answered': {
      const { answerer: _who, answer: _said, ...question } = notes[act.entry] as Question
      return [put(act.entry, { ...question, ...given({ answerer: act.answerer, answer: act.answer }) })]
    }
    case 'question.removed':
      return [put(act.entry, undefined)]
    case 'supplement.promised':
      return promised(notes, act)
    case 'supplement.received': {
      const { received: _before, ...supplement } = notes[act.entry] as Supplement
      return [put(act.entry, { ...supplement, ...given({ received: act.received }) })]
    }
    case 'supplement.removed':
      return [put(act.entry, undefined), ...awaiting(notes, act.entry).map(([entry, question]) => put(entry, withoutPromise(question)))]
    case 'spot.checked': {
      const { kind: _kind, entry, ...check } = act
      return [put(entry, { kind: 'spot', ...check })]
    }
    case 'objection.raised': {
      const { kind: _kind, entry, citations, ...objection } = act
      return [put(entry, { kind: 'objection', ...objection, ...(citations.length > 0 && { citations }) })]
    }
    case 'spot.unchecked':
    case 'objection.removed':
      return [put(act.entry, undefined)]
  }
}

type Notes = Sheet['notes']

/** Whether the entries an act is about are notes of the kinds it speaks of, or may become such. */
export function isOfEntry(notes: Notes, act: NoteAct): boolean {
  const kind = notes[act.entry]?.kind
  /** the place is empty, or has a note of the same kind, or one that was written freely and now gets fields */
  const isFreeOr = (entry: string | undefined, wanted: NoteFields['kind']) => {
    const note = entry === undefined ? undefined : notes[entry]
    return note === undefined || note.kind === wanted || (note.kind === 'free' && note.note === typedKinds[wanted])
  }
  switch (act.kind) {
    case 'question.asked':
      return isFreeOr(act.entry, 'question') && isFreeOr(act.promised?.entry, 'supplement') && act.promised?.entry !== act.entry
    case 'supplement.promised':
      return isFreeOr(act.entry, 'supplement') && (act.question === undefined || notes[act.question]?.kind === 'question')
    case 'spot.checked':
      return isFreeOr(act.entry, 'spot')
    case 'objection.raised':
      return isFreeOr(act.entry, 'objection')
    case 'question.answered':
    case 'question.removed':
      return kind === 'question'
    case 'supplement.received':
    case 'supplement.removed':
      return kind === 'supplement'
    case 'spot.unchecked':
      return kind === 'spot'
    case 'objection.removed':
      return kind === 'objection'
  }
}

/** The questions that await a document, by their entries. */
export function awaiting(notes: Notes, supplement: string): readonly (readonly [string, Question])[] {
  return Object.entries(notes).flatMap(([entry, note]) =>
    note?.kind === 'question' && note.awaits === supplement ? [[entry, note] as const] : [],
  )
}

function asked(notes: Notes, act: Extract<Act, { kind: 'question.asked' }>): readonly Target[] {
  const { kind: _kind, entry, promised: document, ...fields } = act
  const question: Question = { kind: 'question', ...fields, ...(document && { awaits: document.entry }) }
  const before = notes[entry]?.kind === 'question' ? (notes[entry] as Question).awaits : undefined
  const gone = before !== undefined && before !== document?.entry ? dropped(notes, before, entry) : []
  if (document === undefined) return [put(entry, question), ...gone]
  const known = notes[document.entry]
  const {
    due: _due,
    criterion: _criterion,
    ...kept
  }: Supplement = known?.kind === 'supplement'
    ? known
    : { kind: 'supplement', title: document.title, ...given({ at: known?.at ?? act.at }) }
  const row: Supplement = { ...kept, title: document.title, ...given({ due: document.due, criterion: act.criterion }) }
  return [put(entry, question), put(document.entry, row), ...gone]
}

function promised(notes: Notes, act: Extract<Act, { kind: 'supplement.promised' }>): readonly Target[] {
  const { kind: _kind, entry, question, ...fields } = act
  const known = notes[entry]
  const received = known?.kind === 'supplement' ? known.received : undefined
  const row = put(entry, { kind: 'supplement', ...fields, ...given({ received }) })
  if (question === undefined) return [row]
  return [row, put(question, { ...(notes[question] as Question), awaits: entry })]
}

/** A document that is no longer promised leaves the list unless it was received. */
function dropped(notes: Notes, supplement: string, question: string): readonly Target[] {
  const row = notes[supplement]
  const isAwaited = awaiting(notes, supplement).some(([entry]) => entry !== question)
  return row?.kind !== 'supplement' || row.received !== undefined || isAwaited ? [] : [put(supplement, undefined)]
}

function withoutPromise({ awaits: _awaits, ...question }: Question): Question {
  return question
}

/** Plain data: what is not there is no key. */
function put(entry: string, note: SheetNote | undefined): Target {
  return [['notes', entry], note && given(note)]
}
