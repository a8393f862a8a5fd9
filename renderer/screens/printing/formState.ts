import { panelForms } from '#shared/documents/formList.ts'
import type { PanelState } from '#shared/panel/record.ts'
import { hasSheets } from '#shared/panel/sheet.ts'
import { noteKindOf } from '#shared/review/note.ts'
import type { ReviewState } from '#shared/review/state.ts'
import type { MarkState } from '../../components/StateMark.tsx'

/** What a form would be if it were printed now. */
export interface FormState {
  readonly mark: MarkState
  readonly text: 'signed' | 'follows' | 'closed' | 'draft' | 'blank' | 'none' | 'notKept'
}

/** The panel's record as far as this person has to do with it. */
export interface PanelStanding {
  readonly keeps: boolean
  readonly state?: PanelState
}

const signedForms = ['10', '5']
const personForms = ['1', '2', '5', '6', '7', '8', '9', '10', '15', '16']
/** forms of one expert's sheet that are the panel's once it has sheets */
const sharedForms = ['6', '15', '16']
const noteKinds: Readonly<Record<string, readonly string[]>> = { '7': ['核查', '抽查', '现场'], '8': ['质询'], '9': ['补充材料'] }

/**
 * The signed file holds 评分表 and 核验清单; what else is printed of a locked sheet follows from it and carries no signature
 * of its own. A form without records is shown as having none. The panel's forms are filled for those who keep its record.
 */
export function formState(form: string, state: ReviewState | undefined, panel: PanelStanding = { keeps: true }): FormState {
  if (panelForms.includes(form)) return ofPanel(panel)
  if (panel.state && sharedForms.includes(form) && hasSheets(panel.state.sheet)) return ofPanel(panel)
  if (state === undefined || !personForms.includes(form)) return { mark: 'todo', text: 'blank' }
  if (!hasRecords(form, state)) return { mark: 'none', text: 'none' }
  if (!state.locked) return { mark: 'half', text: 'draft' }
  return signedForms.includes(form) ? { mark: 'ok', text: 'signed' } : { mark: 'locked', text: 'follows' }
}

function ofPanel({ keeps, state }: PanelStanding): FormState {
  if (!keeps) return { mark: 'locked', text: 'notKept' }
  if (state === undefined) return { mark: 'todo', text: 'blank' }
  return state.locked ? { mark: 'locked', text: 'closed' } : { mark: 'half', text: 'draft' }
}

function hasRecords(form: string, { sheet }: ReviewState): boolean {
  const kinds = noteKinds[form]
  if (kinds) return Object.values(sheet.notes).some((note) => note !== undefined && kinds.includes(noteKindOf(note)))
  if (form === '6') return Object.keys(sheet.values).length > 0
  if (form === '15') return Object.keys(sheet.demands).length > 0
  return true
}
