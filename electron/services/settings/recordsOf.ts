import { type KindId, keptKind, kindIds, kindOf } from '#shared/kinds/index.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Mission } from '../missions/list.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { journalFile } from '../profiles/journalFile.ts'
import { readJournal } from '../record/index.ts'

interface RecordOf {
  readonly kind: KindId
  readonly id: string
}

/** Every record that the member of a listed task may keep on this computer, by kind; not each exists. */
export function recordsOf({ task, expert, package: { revision } }: Pick<Mission, 'task' | 'expert' | 'package'>): readonly RecordOf[] {
  return kindIds.map((kind) => ({ kind, id: keptKind(kind).idOf(task, expert, revision) }))
}

/**
 * Whether nothing of a task would be lost: each record beside the review is closed, or holds nothing.
 * Faults: `settings.record-open`; `journal.*` and `file.*` of a journal that cannot be read.
 */
export async function othersFinished(profile: ProfileOwner, mission: Mission): Promise<Result<void>> {
  for (const { kind, id } of recordsOf(mission).filter((record) => record.id !== mission.review)) {
    const journal = await readJournal(journalFile(profile, id), kindOf(kind), profile.key('journal'))
    if (!journal.ok && journal.faults.every(({ code }) => code === 'file.notFound')) continue
    if (!journal.ok) return journal
    const { locked, sheet } = kindOf(kind).stateOf(journal.value.edits)
    if (!locked && !isEmpty(sheet)) return refuse<Fault>({ code: 'settings.record-open' })
  }
  return ok(undefined)
}

/** Every part of a sheet is a table by id. */
function isEmpty(sheet: object): boolean {
  return Object.values(sheet as Readonly<Record<string, object>>).every((table) => Object.keys(table).length === 0)
}
