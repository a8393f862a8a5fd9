import { isSameJson } from '#shared/format/same.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { Edit } from '#shared/record/edit.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { Look, Mirror } from './mirror.ts'

/** The outcome of comparing journal and database at start-up; shown on the screen when it is not `same`. */
export type Agreement<Act extends RecordAct = RecordAct> =
  | { readonly kind: 'same' }
  | { readonly kind: 'behind'; readonly rebuilt: number }
  | { readonly kind: 'missing'; readonly rebuilt: number }
  | { readonly kind: 'corrupt'; readonly rebuilt: number }
  /** edits that only the database held were written back to the journal, where they continue its chain exactly */
  | { readonly kind: 'restored'; readonly count: number }
  /** the journal is damaged or incomplete, and the database cannot complete it: nothing is written; `later` are readable entries behind the damage */
  | { readonly kind: 'readOnly'; readonly fault: Fault; readonly later: readonly Edit<Act>[] }
  /** the database held edits that the journal lacks: reported until they are saved, kept separately in the database, never written back */
  | { readonly kind: 'ahead'; readonly extra: readonly Edit<Act>[] }
  /** the database can neither be read nor written; edits are kept in the journal only */
  | { readonly kind: 'unavailable' }
  /** the database was made by a newer version; it is not changed, and edits are kept in the journal only */
  | { readonly kind: 'newer' }

/**
 * Makes the database agree with the journal, which is authoritative (ARCHITECTURE.md, Decisions). Edits are compared by content.
 * `journal` is the whole chain as the main process verified it, `head` the digest it ends with.
 * An edit that only the database holds is stored separately before the database is rebuilt.
 */
export async function agree<Act extends RecordAct>(
  mirror: Mirror<Act>,
  journal: readonly Edit<Act>[],
  head: string,
  now: string,
): Promise<Agreement<Act>> {
  const look = await mirror.look().catch(() => 'unreadable' as const)
  if (look === 'unreadable') {
    await mirror.rebuild(journal, head, now, [])
    return { kind: 'corrupt', rebuilt: journal.length }
  }
  const extra = look.edits.filter((edit) => !isSameJson(edit, journal[edit.seq]))
  const beyond = look.unread.filter((seq) => seq >= journal.length)
  const found = extra.length > 0 || beyond.length > 0 ? undefined : standing(look, journal, head)
  if (found === undefined) await mirror.rebuild(journal, head, now, [...extra.map(({ seq }) => seq), ...beyond])
  else if (found.kind === 'behind') await mirror.add(journal.slice(look.edits.length), head, now)
  else if (found.kind !== 'same') await mirror.rebuild(journal, head, now, [])
  // edits stored separately before that are now in the journal need no notice
  const aside = [...look.aside.filter((edit) => !isSameJson(edit, journal[edit.seq])), ...extra]
  if (aside.length > 0) return { kind: 'ahead', extra: aside }
  return found ?? { kind: 'corrupt', rebuilt: journal.length }
}

type Standing = Extract<Agreement, { kind: 'same' | 'behind' | 'missing' | 'corrupt' }>

/** The state of a database that holds no edit the journal lacks. */
function standing({ edits, unread, stands }: Look, journal: readonly Edit[], head: string): Standing {
  if (edits.length === 0 && unread.length === 0 && stands === undefined)
    return journal.length === 0 ? { kind: 'same' } : { kind: 'missing', rebuilt: journal.length }
  const whole = unread.length === 0 && edits.every(({ seq }, at) => seq === at) && stands?.length === edits.length
  if (!whole) return { kind: 'corrupt', rebuilt: journal.length }
  if (edits.length < journal.length) return { kind: 'behind', rebuilt: journal.length - edits.length }
  return stands?.head === head ? { kind: 'same' } : { kind: 'corrupt', rebuilt: journal.length }
}
