import { goTo, type StepId } from '../app/address.ts'

/** Where on the screens a place on the sheet is: a step, and what that step shows. */
export interface ScreenPlace {
  readonly step: StepId
  /** the criterion, rule or part, then the field in it */
  readonly parts: readonly string[]
}

/**
 * The screen place of a JSON pointer as blockers and hints carry it: `/marks/S06/reason` → scoring, S06, reason.
 * Pledge and recusal stand where 评分 would be.
 */
export function screenPlace(pointer: string): ScreenPlace {
  const [table = '', entry = '', field] = pointer.split('/').slice(1).map(unescaped)
  const rest = field === undefined ? [] : [field]
  switch (table) {
    case 'marks':
      return { step: 'scoring', parts: [entry, ...rest] }
    case 'formula':
      return { step: 'scoring', parts: [entry] }
    case 'adjustments':
    case 'redLines':
      return { step: 'scoring', parts: [table, entry] }
    case 'ruleViews':
      return { step: 'checks', parts: [entry] }
    case 'values':
    case 'notes':
    case 'attachments':
      return { step: 'checks', parts: [table, entry] }
    case 'opinion':
    case 'consultation':
      return { step: 'opinion', parts: [entry] }
    case 'pledge':
    case 'recusal':
      return { step: 'scoring', parts: [] }
    default:
      return { step: 'signing', parts: [] }
  }
}

/** Goes to a place on the sheet; the screen there puts the focus on it. */
export function goToPlace(pointer: string): void {
  const { step, parts } = screenPlace(pointer)
  goTo(step, ...parts)
}

/** The address of a place, for a link. */
export function placeHref(pointer: string): string {
  const { step, parts } = screenPlace(pointer)
  return `#/${[step, ...parts].map(encodeURIComponent).join('/')}`
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
