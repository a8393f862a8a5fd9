import { noteKindOf } from '#shared/review/note.ts'
import type { ReviewState } from '#shared/review/state.ts'
import type { MarkState } from '../../components/StateMark.tsx'

/** What a form would be if it were printed now. */
export interface FormState {
  readonly mark: MarkState
  readonly text: 'signed' | 'follows' | 'draft' | 'blank' | 'none'
}

const signedForms = ['10', '5']
const personForms = ['1', '2', '5', '6', '7', '8', '9', '10', '15', '16']
const noteKinds: Readonly<Record<string, readonly string[]>> = { '7': ['核查', '抽查', '现场'], '8': ['质询'], '9': ['补充材料'] }

/**
 * The signed file holds 评分表 and 核验清单; what else is printed of a locked sheet follows from it and carries no signature
 * of its own. A form without records is shown as having none.
 */
export function formState(form: string, state: ReviewState | undefined): FormState {
  if (state === undefined || !personForms.includes(form)) return { mark: 'todo', text: 'blank' }
  if (!hasRecords(form, state)) return { mark: 'none', text: 'none' }
  if (!state.locked) return { mark: 'half', text: 'draft' }
  return signedForms.includes(form) ? { mark: 'ok', text: 'signed' } : { mark: 'locked', text: 'follows' }
}

function hasRecords(form: string, { sheet }: ReviewState): boolean {
  const kinds = noteKinds[form]
  if (kinds) return Object.values(sheet.notes).some((note) => note !== undefined && kinds.includes(noteKindOf(note)))
  if (form === '6') return Object.keys(sheet.values).length > 0
  if (form === '15') return Object.keys(sheet.demands).length > 0
  return true
}
