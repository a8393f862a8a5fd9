import type { Fault } from '../text/fault.ts'
import type { Act } from './act.ts'
import { longestQuestion, questionLength } from './note.ts'
import { isOfEntry, type NoteAct } from './noteTargets.ts'
import type { ReviewState } from './state.ts'

/**
 * Why an act may not take effect on an open sheet: scoring is shut until the pledge is given and recusal answered, and for
 * one who recused (workflow step 2).
 */
export function objection(state: ReviewState, act: Act): Fault | undefined {
  switch (act.kind) {
    case 'recusal.declared':
      return act.declared && hasMarks(state) ? { code: 'review.recused', at: '/recusal' } : undefined
    case 'question.asked':
    case 'question.answered':
    case 'question.removed':
    case 'supplement.promised':
    case 'supplement.received':
    case 'supplement.removed':
    case 'spot.checked':
    case 'spot.unchecked':
    case 'objection.raised':
    case 'objection.removed':
      return noteFault(state, act)
    case 'photo.captioned':
    case 'photo.removed':
      return state.sheet.attachments[act.photo] === undefined ? { code: 'review.gone', name: act.photo } : undefined
    case 'value.verified':
    case 'value.restored':
      return state.sheet.table.confirmed === undefined ? undefined : { code: 'review.table' }
    case 'table.unloaded':
      return state.sheet.table.confirmed === undefined ? { code: 'review.no-table' } : undefined
    case 'score.set':
    case 'verification.set':
    case 'original.set':
    case 'marks.carriedOver':
    case 'adjustment.set':
      return shut(state)
    default:
      return undefined
  }
}

/** The entry was removed in the meantime or is another kind of note, or the words are more than a form's row can hold. */
function noteFault({ sheet: { notes } }: ReviewState, act: NoteAct): Fault | undefined {
  if (!isOfEntry(notes, act)) return { code: 'review.gone', name: act.entry }
  const known = notes[act.entry]
  const question =
    act.kind === 'question.asked' ? act : act.kind === 'question.answered' && known?.kind === 'question' ? { ...known, ...act } : undefined
  const length = question ? questionLength(question) : 0
  return length > longestQuestion ? { code: 'review.long', got: String(length), want: String(longestQuestion) } : undefined
}

function shut(state: ReviewState): Fault | undefined {
  if (state.pledge === undefined) return { code: 'review.pledge', at: '/pledge' }
  if (state.recusal === undefined) return { code: 'review.recusal', at: '/recusal' }
  return state.recusal.declared ? { code: 'review.recused', at: '/recusal' } : undefined
}

function hasMarks(state: ReviewState): boolean {
  return Object.values(state.sheet.marks).some((entry) => entry?.mark !== undefined || entry?.original !== undefined)
}
