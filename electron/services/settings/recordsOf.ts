import { type KindId, keptKind, kindIds, kindOf } from '#shared/kinds/index.ts'
import type { Lock } from '#shared/record/state.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ClosedElsewhere } from '../archive/handedOver.ts'
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

/** A closed record of a task, by its last lock. */
export interface Finished extends RecordOf, Pick<Lock, 'resultSha256' | 'revision'> {
  /** a secretary's record, which the leader's closed one on another computer takes the place of */
  readonly elsewhere?: true
}

type Elsewhere = Pick<ClosedElsewhere, 'sha256' | 'revision'>

/**
 * The closed records of a task. Nothing of it would be lost: each other one holds nothing. With `elsewhere`, the panel's record
 * closed on another computer, an open one of the panel counts as closed by it.
 * Faults: `settings.not-locked` where none is closed, `settings.record-open`; `journal.*` and `file.*` of a journal that cannot be read.
 */
export async function finishedOf(profile: ProfileOwner, mission: Mission, elsewhere?: Elsewhere): Promise<Result<readonly Finished[]>> {
  const finished: Finished[] = []
  let isOpen = false
  for (const { kind, id } of recordsOf(mission)) {
    const journal = await readJournal(journalFile(profile, id), kindOf(kind), profile.key('journal'))
    if (!journal.ok && journal.faults.every(({ code }) => code === 'file.notFound')) continue
    if (!journal.ok) return journal
    const { locked, locks, sheet } = kindOf(kind).stateOf(journal.value.edits)
    const lock = locks.at(-1)
    if (locked && lock) finished.push({ kind, id, ...lock })
    else if (kind === 'panel' && elsewhere && locks.length === 0)
      finished.push({ kind, id, resultSha256: elsewhere.sha256, revision: elsewhere.revision, elsewhere: true })
    else if (!isEmpty(sheet)) isOpen = true
  }
  if (finished.length === 0) return refuse<Fault>({ code: 'settings.not-locked' })
  return isOpen ? refuse<Fault>({ code: 'settings.record-open' }) : ok(finished)
}

/** Every part of a sheet is a table by id. */
function isEmpty(sheet: object): boolean {
  return Object.values(sheet as Readonly<Record<string, object>>).every((table) => Object.keys(table).length === 0)
}
