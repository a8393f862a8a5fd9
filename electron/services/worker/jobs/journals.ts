import { mendJournal, type ReadAhead, readAhead } from '#services/journal/index.ts'
import { offerCarry } from '#services/missions/carry.ts'
import type { Mission } from '#services/missions/list.ts'
import { ownerOf, type ProfileKeys } from '#services/profiles/enter.ts'
import { storageFacts } from '#services/settings/storage.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { Edit, JournalHead } from '#shared/review/edit.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { withKeys } from './profiles.ts'

/** Reads and checks a whole journal: thousands of entries take longer than main may be held. Nothing where there is none. */
export async function readJournalJob(input: { readonly file: string; readonly key: Uint8Array }): Promise<Result<ReadAhead | undefined>> {
  return ok(await readAhead(input.file, input.key))
}

interface MendInput {
  readonly file: string
  readonly key: Uint8Array
  readonly head: JournalHead
  readonly edits: readonly Edit[]
}

/** Writes a damaged journal anew where its own entries and the database's make the chain that was acknowledged. */
export function mendJournalJob({ file, key, head, edits }: MendInput) {
  return mendJournal(file, { head, key }, edits)
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

export function storageFactsJob({ keys, review }: { readonly keys: ProfileKeys; readonly review?: string | undefined }) {
  return withKeys(keys, () => storageFacts(ownerOf(keys), review))
}
