import type { RecordAct } from '#shared/record/act.ts'
import type { Edit } from '#shared/record/edit.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Survey } from './scan.ts'
import type { Standing } from './standing.ts'

/** Why a journal may be read only, and the edits that can be read behind the damage. */
export interface Harm<Act extends RecordAct = RecordAct> {
  readonly fault: Fault
  readonly later: readonly Edit<Act>[]
}

/**
 * Distinguishes an interrupted append from damage by what was acknowledged, not by the look of the bytes: up to the standing every entry
 * must be present, and no entry behind the chain's end was ever acknowledged. Returns the bytes to set aside, if any.
 * Without a standing (its file is missing) the bytes alone decide, and a whole or altered entry is never taken for a torn one.
 * Faults: `journal.damaged .chain` (`at`: the entry), `journal.rolledBack` (entries are missing at the end; `want`, `got`: how
 * many), `journal.replaced` (the file holds another chain).
 */
export function judge(survey: Survey, standing: Standing | undefined, name: string): Result<{ readonly torn?: Buffer }> {
  const { edits, end, rest, fault, head } = survey
  const unread = fault === 'journal.chain' ? edits.length : edits.length + 1
  const broken = (): Fault => ({ code: fault, name, at: String(head === undefined ? 0 : unread) })
  if (head === undefined) return refuse(broken())
  if (standing === undefined) return rest === undefined || isTorn(survey) ? ok(tornOf(survey)) : refuse(broken())
  if (end.entries < standing.entries) {
    if (rest !== undefined) return refuse(broken())
    return refuse({ code: 'journal.rolledBack', name, want: String(standing.entries), got: String(end.entries) })
  }
  const acknowledged = edits[standing.entries]?.prev ?? end.head
  return acknowledged === standing.head ? ok(tornOf(survey)) : refuse({ code: 'journal.replaced', name, at: String(standing.entries) })
}

function isTorn({ looksTorn, fault }: Survey): boolean {
  return looksTorn && fault !== 'journal.chain'
}

function tornOf({ rest }: Survey): { readonly torn?: Buffer } {
  return rest === undefined ? {} : { torn: rest }
}
