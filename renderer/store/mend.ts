import type { RecordAct } from '#shared/record/act.ts'
import type { Edit } from '#shared/record/edit.ts'
import type { Result } from '#shared/text/fault.ts'
import type { Mirror } from './mirror.ts'
import type { OpenedJournal } from './openRecord.ts'
import { withinPatience } from './patience.ts'

/**
 * Tries to complete a journal that is damaged or shorter than the database, before anything is shown or written: acknowledged
 * entries are restored to the journal where they fit exactly. Otherwise the record is returned as it was opened.
 */
export async function mended<Act extends RecordAct, Opened extends OpenedJournal<Act>>(
  opened: Opened,
  mirror: Pick<Mirror<Act>, 'standing' | 'look'>,
  offer: (edits: readonly Edit<Act>[]) => Promise<Result<Opened>>,
): Promise<Opened> {
  const edits = await withinPatience(held(opened, mirror))
  if (edits === undefined || edits.length === 0) return opened
  const answer = await offer(edits)
  return answer.ok ? answer.value : opened
}

/** The database's edits, where the journal may lack some of them. Usually one short read is enough to decide. */
async function held<Act extends RecordAct>(
  opened: OpenedJournal<Act>,
  mirror: Pick<Mirror<Act>, 'standing' | 'look'>,
): Promise<readonly Edit<Act>[] | undefined> {
  try {
    const isShort = opened.harm !== undefined || ((await mirror.standing())?.length ?? 0) > opened.edits.length
    if (!isShort) return undefined
    const { edits, aside } = await mirror.look()
    return [...new Map([...aside, ...edits].map((edit) => [edit.seq, edit])).values()].sort((a, b) => a.seq - b.seq)
  } catch {
    return undefined
  }
}
