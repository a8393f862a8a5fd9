import type { BrowserWindow, Session } from 'electron'
import type { OpenProfile } from '#services/profiles/store.ts'
import type { OpenKept, ReadAhead } from '#services/record/index.ts'
import type { KindId, Kinds } from '#shared/kinds/index.ts'
import type { Fault } from '#shared/text/fault.ts'

/** The person of a window, and the records open in it. Keys are forgotten when the window closes. */
export interface Person {
  readonly profile: OpenProfile
  /** 练习: only the sample package can be opened in this window */
  readonly practice: boolean
  /** by record, the one opened last at the end */
  readonly records: Map<string, OpenKept>
  /** the journal that was read before its record is opened, by record; at most one */
  readonly ahead: Map<string, Promise<ReadAhead | undefined>>
}

/** Nobody is signed in at the window. */
export const nobody: Fault = { code: 'profile.none' }

const people = new Map<BrowserWindow, Person>()
const leaving = new Set<Promise<void>>()

/** Binds a window to an unlocked profile until the window closes. */
export function assignProfile(window: BrowserWindow, profile: OpenProfile, practice = false): void {
  people.set(window, { profile, practice, records: new Map(), ahead: new Map() })
  window.once('closed', () => void leave(window))
}

export function personAt(window: BrowserWindow): Person | undefined {
  return people.get(window)
}

/** A record of a kind that is open in a window, for what concerns this kind alone. */
export function openRecordOf<K extends KindId>(person: Person | undefined, kind: K, id: string): OpenKept<Kinds[K]> | undefined {
  const record = person?.records.get(id)
  // a record's kind says what its journal and its state are
  return record?.kind.id === kind ? (record as OpenKept<Kinds[K]>) : undefined
}

/** Who is at work anywhere: a second window on the same profile would write into the same journals. */
export function windowOf(profile: string): BrowserWindow | undefined {
  return [...people].find(([, person]) => person.profile.profile.id === profile)?.[0]
}

/** The profile whose pages a session belongs to; each profile has its own session. */
export function personOf(session: Session): Person | undefined {
  return [...people].find(([window]) => window.webContents.session === session)?.[1]
}

/** Closes the journals and overwrites the keys. */
export function leave(window: BrowserWindow): Promise<void> {
  const person = people.get(window)
  people.delete(window)
  if (!person) return Promise.resolve()
  const left = closeAll(person).finally(() => leaving.delete(left))
  leaving.add(left)
  return left
}

/** Everybody has left: the last journal is closed and no key is in memory. The program waits for this before it ends. */
export async function everybodyLeft(): Promise<void> {
  for (const window of [...people.keys()]) void leave(window)
  await Promise.allSettled(leaving)
}

async function closeAll(person: Person): Promise<void> {
  await Promise.all([...person.records.values()].map((record) => record.close()))
  person.records.clear()
  person.ahead.clear()
  person.profile.close()
}
