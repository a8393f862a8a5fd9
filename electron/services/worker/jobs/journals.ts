import type { Mission } from '#services/missions/list.ts'
import { ownerOf, type ProfileKeys } from '#services/profiles/enter.ts'
import { mendJournal, type ReadAhead, readAhead } from '#services/record/index.ts'
import { offerCarry } from '#services/review/carry.ts'
import { type RecordNamed, storageFacts } from '#services/settings/storage.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { type KindId, kindOf } from '#shared/kinds/index.ts'
import type { Edit, RecordHead } from '#shared/record/edit.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { withKeys } from './profiles.ts'

/** A journal of a kind, wherever it is; the kind itself crosses no thread. */
interface JournalInput {
  readonly kind: KindId
  readonly file: string
  readonly key: Uint8Array
}

/** Reads and checks a whole journal: thousands of entries would hold main too long. `undefined` where there is no journal. */
export async function readJournalJob({ kind, file, key }: JournalInput): Promise<Result<ReadAhead | undefined>> {
  return ok(await readAhead(file, kindOf(kind), key))
}

interface MendInput extends JournalInput {
  readonly head: RecordHead
  readonly edits: readonly Edit[]
}

/** Rewrites a damaged journal where its own entries and the database's form the chain that was acknowledged. */
export function mendJournalJob({ kind, file, key, head, edits }: MendInput) {
  return mendJournal(file, { kind: kindOf(kind), head, key }, edits)
}

interface CarryInput {
  readonly keys: ProfileKeys
  readonly mission: Mission
  readonly from: OpenedPackage
  readonly into: OpenedPackage
}

export function offerCarryJob({ keys, mission, from, into }: CarryInput) {
  return withKeys(keys, () => offerCarry(ownerOf(keys), mission, from, into))
}

export function storageFactsJob({ keys, records }: { readonly keys: ProfileKeys; readonly records: readonly RecordNamed[] }) {
  return withKeys(keys, () => storageFacts(ownerOf(keys), records))
}
