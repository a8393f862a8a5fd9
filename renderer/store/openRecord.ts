import { localTime } from '#shared/format/time.ts'
import type { OpenedRecord } from '#shared/ipc/records.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { Edit, RecordHead } from '#shared/record/edit.ts'
import type { Kind } from '#shared/record/kind.ts'
import type { RecordState } from '#shared/record/state.ts'
import { type Fault, refuse } from '#shared/text/fault.ts'
import { type Agreement, agree } from './agree.ts'
import type { ReviewDatabase } from './database.ts'
import { type Mirror, mirrorOf } from './mirror.ts'
import type { Sealing } from './sealing.ts'
import { type JournalWriter, RecordSession } from './session.ts'

/** What main answers when it opens a record, as far as the page's copy of it is concerned. */
export interface OpenedJournal<Act extends RecordAct>
  extends Pick<OpenedRecord, 'record' | 'member' | 'chainHead' | 'brought' | 'restored'> {
  readonly edits: readonly Edit<Act>[]
  readonly harm?: { readonly fault: Fault; readonly later: readonly Edit<Act>[] }
}

export interface PageRecord<Act extends RecordAct, State extends RecordState> {
  readonly session: RecordSession<Act, State>
  /** what the comparison of journal and database finds; never rejects */
  readonly agreed: Promise<Agreement<Act>>
  /** edits that only the database held were saved to a file: they are no longer reported */
  readonly extraSaved: () => Promise<void>
}

/**
 * Opens a record of whatever kind on its journal, which is authoritative, and updates the database in the background: an edit made
 * before that is done waits for it, so that 已保存 still means both. A database that cannot be opened is reported, and edits are kept
 * in the journal only.
 */
export function openRecord<Act extends RecordAct, State extends RecordState>(
  kind: Kind<RecordHead, Act, State>,
  opened: OpenedJournal<Act>,
  journal: JournalWriter<Act>,
  database: ReviewDatabase,
  sealing: Sealing,
): PageRecord<Act, State> {
  const now = () => new Date()
  const level = mirrorOf<Act>(database, sealing, opened.record)
  const { harm, restored } = opened
  if (harm) return readOnly(kind, opened, level, harm)
  const agreed = firstLook()
    .then(() => agree(level, opened.edits, opened.chainHead, localTime(now())))
    .then((found): Agreement<Act> => (found.kind === 'missing' && opened.brought ? { kind: 'same' } : found))
    .then((found): Agreement<Act> => (restored && found.kind !== 'ahead' ? { kind: 'restored', count: restored } : found))
    .catch((): Agreement<Act> => ({ kind: database.newer ? 'newer' : 'unavailable' }))
  const mirror: Mirror<Act> = {
    ...level,
    add: async (edits, head, savedAt) => {
      await agreed
      return level.add(edits, head, savedAt)
    },
  }
  const session = new RecordSession<Act, State>({
    kind,
    edits: opened.edits,
    by: opened.member.id,
    journal,
    mirror,
    now,
    newId: () => crypto.randomUUID(),
  })
  return { session, agreed, extraSaved: () => level.asideSaved() }
}

/** A damaged journal accepts no edits, and the database, which may hold what the journal lost, is not changed. */
function readOnly<Act extends RecordAct, State extends RecordState>(
  kind: Kind<RecordHead, Act, State>,
  opened: OpenedJournal<Act>,
  level: Mirror<Act>,
  { fault, later }: NonNullable<OpenedJournal<Act>['harm']>,
): PageRecord<Act, State> {
  const refused = Promise.resolve(refuse<Fault>({ code: 'journal.readOnly', name: fault.name ?? '' }))
  const session = new RecordSession<Act, State>({
    kind,
    edits: opened.edits,
    by: opened.member.id,
    journal: { append: () => refused },
    mirror: level,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    readOnly: true,
  })
  return { session, agreed: Promise.resolve({ kind: 'readOnly', fault, later }), extraSaved: () => Promise.resolve() }
}

/** The screen's own reads of the database come before the comparison, which reads every edit of the record. */
function firstLook(): Promise<void> {
  return new Promise((done) => requestIdleCallback(() => done(), { timeout: 400 }))
}
