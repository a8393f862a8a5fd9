import { dayOf } from '../components/days.ts'
import { bridge } from '../session/bridge.ts'
import type { AnyOpenRecord } from '../session/shownRecord.ts'

/** Ids of unsaved edits of a session that were saved to a file instead. */
const rescued = new WeakMap<AnyOpenRecord['session'], ReadonlySet<string>>()

/** Everything that is only on screen was saved to a file the person chose, so that the window may close. */
export function isRescued(session: AnyOpenRecord['session']): boolean {
  const elsewhere = rescued.get(session)
  return session.unsaved().every(({ id }) => elsewhere?.has(id))
}

/**
 * Saves the journal's edits and those that are only on screen as one readable file. `undefined` when the person chose no place.
 * Faults: `file.*`. The file is not encrypted; a note beside the button says so.
 */
export async function saveElsewhere(
  { session, facts }: AnyOpenRecord,
  packageSha256: string,
  name: string,
): Promise<Awaited<ReturnType<typeof bridge.files.saveText>> | undefined> {
  const target = await bridge.files.pickTarget({ name: name.replace('{day}', dayOf(new Date())), kind: 'json' })
  if (!target.ok) return target
  if (target.value === undefined) return undefined
  const unsaved = session.unsaved()
  const text = JSON.stringify(
    { format: 'tic-review/rescue@1', [facts.kind]: facts.record, package: packageSha256, edits: session.snapshot().edits, unsaved },
    null,
    1,
  )
  const written = await bridge.files.saveText({ file: target.value.file, text: `${text}\n` })
  if (written.ok) rescued.set(session, new Set(unsaved.map(({ id }) => id)))
  return written
}

/** Saves edits that the database holds and the journal does not, so that they can be examined. */
export async function saveExtra(edits: readonly unknown[], name: string): Promise<boolean> {
  const target = await bridge.files.pickTarget({ name, kind: 'json' })
  if (!target.ok || target.value === undefined) return false
  const written = await bridge.files.saveText({ file: target.value.file, text: `${JSON.stringify(edits, null, 1)}\n` })
  return written.ok
}
