import { criterionOfFigure } from '#shared/standard/figures.ts'
import type { Standard } from '#shared/standard/format.ts'
import { goTo, type StepId } from '../session/address.ts'

/** Where on the screens a place on the sheet is: a step, and what that step shows. */
export interface ScreenPlace {
  readonly step: StepId
  /** the criterion, rule or part, then the field in it */
  readonly parts: readonly string[]
}

/**
 * The screen place of a JSON pointer as blockers and hints carry it: `/marks/S06/reason` → scoring, S06, reason.
 * A value is verified where its criterion is scored. Pledge and recusal are shown in place of 评分, or at 意见 where
 * there is no standard (咨询论证).
 */
export function screenPlace(pointer: string, standard: Standard | undefined): ScreenPlace {
  const [table = '', entry = '', ...field] = pointer.split('/').slice(1).map(unescaped)
  switch (table) {
    case 'marks':
      return { step: 'scoring', parts: [entry, ...field] }
    case 'formula':
      return { step: 'scoring', parts: [entry] }
    case 'values':
      return { step: 'scoring', parts: valueParts(entry, standard) }
    case 'adjustments':
    case 'redLines':
      return { step: 'scoring', parts: ['entries', entry, ...field] }
    case 'ruleViews':
      return { step: 'checks', parts: [entry] }
    case 'notes':
    case 'attachments':
      return { step: 'checks', parts: [table, entry] }
    case 'opinion':
    case 'consultation':
      return { step: 'opinion', parts: [entry] }
    case 'pledge':
    case 'recusal':
      return { step: standard ? 'scoring' : 'opinion', parts: [table] }
    default:
      return { step: 'signing', parts: [] }
  }
}

/** The criterion whose formula reads the figure, and the value there. */
function valueParts(key: string, standard: Standard | undefined): readonly string[] {
  const figure = key.split('@')[0] ?? key
  const criterion = criterionOfFigure(standard?.criteria ?? [], figure)
  return criterion ? [criterion.id, key] : []
}

/** Goes to a place on the sheet; the screen there focuses it. */
export function goToPlace(pointer: string, standard: Standard | undefined): void {
  const { step, parts } = screenPlace(pointer, standard)
  goTo(step, ...parts)
}

/** The address of a place, for a link. */
export function placeHref(pointer: string, standard: Standard | undefined): string {
  const { step, parts } = screenPlace(pointer, standard)
  return `#/${[step, ...parts].map(encodeURIComponent).join('/')}`
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
