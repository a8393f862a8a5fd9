import canonicalize from 'canonicalize'
import type { Act } from './act.ts'
import { stepsOf } from './change.ts'
import { sameCitation } from './citations.ts'
import type { Sheet } from './sheet.ts'

/**
 * Whether an act would leave the sheet as it stands: the mark that is chosen already, the same words again, a place cited twice.
 * Such an act is no edit: it would make the history look like tinkering, and undo would take nothing back.
 * Statements (pledge, lock, undo) and bringing marks over from an earlier package always stand.
 */
export function changesNothing(sheet: Sheet, act: Act): boolean {
  if (act.kind === 'marks.carriedOver') return false
  if (act.kind === 'evidence.cited')
    return (sheet.marks[act.criterion]?.citations ?? []).some((citation) => sameCitation(citation, act.citation))
  const steps = stepsOf(sheet, act)
  return steps.length > 0 && steps.every(({ before, after }) => isSameValue(before, after))
}

/** Equal as JSON values, whatever the order of their keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalize(one) === canonicalize(other))
}
