import type { OpenedRecord } from '#shared/ipc/records.ts'
import type { Kinds } from '#shared/kinds/index.ts'
import type { KindId } from '#shared/kinds/names.ts'
import type { Edit, RecordHead } from '#shared/record/edit.ts'
import type { ActOf, Kind, StateOf } from '#shared/record/kind.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { ReviewDatabase } from '../store/database.ts'
import { mended } from '../store/mend.ts'
import { mirrorOf } from '../store/mirror.ts'
import { openRecord, type PageRecord } from '../store/openRecord.ts'
import type { Sealing } from '../store/sealing.ts'
import { bridge } from './bridge.ts'

/** A kind as a page opens it: what it needs to know of the edits alone. */
export type OpeningKind<K extends KindId> = Kind<RecordHead, ActOf<Kinds[K]>, StateOf<Kinds[K]>>

interface Surroundings {
  readonly database: ReviewDatabase
  readonly sealing: Sealing
  /** the open package the record is about */
  readonly package: string
}

type Opened<K extends KindId> = PageRecord<ActOf<Kinds[K]>, StateOf<Kinds[K]>> & { readonly facts: OpenedRecord<K> }

/** Asks main for the record of a kind that a member keeps on an open package. */
export async function beginRecord<K extends KindId>(
  kind: K,
  about: Omit<Parameters<typeof bridge.records.begin>[0], 'kind'>,
): Promise<Result<OpenedRecord<K>>> {
  const begun = await bridge.records.begin({ kind, ...about })
  // main answers a record of the kind it was asked for
  return begun.ok ? ok(begun.value as OpenedRecord<K>) : begun
}

/** Brings a record that main opened onto the page: repaired from the database where its journal lacks edits, then open for edits. */
export async function openOnPage<K extends KindId>(
  kind: OpeningKind<K>,
  given: OpenedRecord<K>,
  { database, sealing, package: token }: Surroundings,
): Promise<Opened<K>> {
  type Act = ActOf<Kinds[K]>
  const mirror = mirrorOf<Act>(database, sealing, given.record)
  const mend = async (edits: readonly Edit<Act>[]): Promise<Result<OpenedRecord<K>>> => {
    const answer = await bridge.records.mend({ record: given.record, package: token, edits: [...edits] })
    // a record keeps its kind
    return answer.ok ? ok(answer.value as OpenedRecord<K>) : answer
  }
  const facts = await mended<Act, OpenedRecord<K>>(given, mirror, mend)
  const journal = {
    append: async (draft: Parameters<typeof bridge.records.append>[0]['draft']) => {
      const answer = await bridge.records.append({ record: facts.record, draft })
      return answer as Result<{ readonly edit: Edit<Act>; readonly head: string }>
    },
  }
  return { ...openRecord<Act, StateOf<Kinds[K]>>(kind, facts, journal, database, sealing), facts }
}
