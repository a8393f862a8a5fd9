import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { OpenedRecord } from '#shared/ipc/records.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import type { Kinds } from '#shared/kinds/index.ts'
import type { KindId } from '#shared/kinds/names.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { ActOf, StateOf } from '#shared/record/kind.ts'
import { reviewRecord } from '#shared/review/record.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Agreement } from '../store/agree.ts'
import type { PageRecord } from '../store/openRecord.ts'
import { bridge } from './bridge.ts'
import { beginRecord, type OpeningKind, openOnPage } from './openOnPage.ts'
import { usePerson } from './person.tsx'

/** A record that is open in this page. */
export interface VisitRecord<K extends KindId = KindId> extends PageRecord<ActOf<Kinds[K]>, StateOf<Kinds[K]>> {
  readonly facts: OpenedRecord<K>
  /** what the comparison of journal and database found; `same` until it is done */
  readonly agreement: Agreement<ActOf<Kinds[K]>>
}

/** The open package and the records that are open on it. */
export interface Visit {
  readonly opened: OpenedPackage | undefined
  readonly review: VisitRecord<'review'> | undefined
  /** the panel's record, from its first use in this visit (`keepPanel`) */
  readonly panel: VisitRecord<'panel'> | undefined
  /** who reads the package without a sheet: 秘书 or 监督 */
  readonly reader: PanelMember | undefined
  /** opens a package, with its review or for somebody who only reads; the earlier one is closed once it is stored */
  readonly show: (opened: OpenedPackage, as: OpenedReview | PanelMember) => Promise<void>
  /** begins or goes on with the panel's record of the open package; nothing where it is open already */
  readonly keepPanel: (kind: OpeningKind<'panel'>, despiteLock?: boolean) => Promise<Result<void>>
  readonly leave: () => Promise<void>
}

type Table = Pick<Visit, 'opened' | 'review' | 'panel' | 'reader'>
const nothing: Table = { opened: undefined, review: undefined, panel: undefined, reader: undefined }

const Context = createContext<Visit | undefined>(undefined)

/** The package and records that the screens show. Marks and texts are not here: they are edits in the store. */
export function VisitProvider({ children }: { readonly children: ReactNode }) {
  const { database, sealing } = usePerson()
  const [table, setTable] = useState<Table>(nothing)
  // what is on the table at this very moment: packages may follow one another before anything is drawn
  const now = useRef<Table>(nothing)
  const put = useCallback((next: Table) => {
    now.current = next
    setTable(next)
  }, [])
  const clear = useCallback(async (before: Table) => {
    for (const record of [before.review, before.panel]) {
      await record?.session.settled()
      await record?.agreed
      if (record) await bridge.records.close({ record: record.facts.record })
    }
    if (before.opened) await bridge.packages.close({ package: before.opened.package })
  }, [])
  const compare = useCallback(
    <K extends KindId>(slot: K, record: Omit<VisitRecord<K>, 'agreement'>) => {
      void record.agreed.then((agreement) => {
        const shown = now.current[slot]
        if (shown?.session === (record.session as unknown)) put({ ...now.current, [slot]: { ...shown, agreement } })
        performance.mark(`compared ${record.facts.record}`)
      })
    },
    [put],
  )
  const show = useCallback(
    async (opened: OpenedPackage, given: OpenedReview | PanelMember) => {
      const before = now.current
      const sameReview = 'record' in given && before.review?.facts.record === given.record
      if (before.opened?.package !== opened.package && !sameReview) await clear(before)
      if (!('record' in given)) return put({ ...nothing, opened, reader: given })
      const review = await openOnPage(reviewRecord, given, { database, sealing, package: opened.package })
      put({ ...nothing, opened, review: { ...review, agreement: { kind: 'same' } } })
      compare('review', review)
    },
    [clear, put, compare, database, sealing],
  )
  const opening = useRef<Promise<Result<void>>>(undefined)
  const keepPanel = useCallback<Visit['keepPanel']>(
    (kind, despiteLock) => {
      const open = async (): Promise<Result<void>> => {
        const { opened, review, reader, panel } = now.current
        const member = review?.facts.member ?? reader
        if (panel) return ok(undefined)
        if (!opened || !member) return refuse({ code: 'package.closed' })
        const begun = await beginRecord('panel', { package: opened.package, member: member.id, despiteLock })
        if (!begun.ok) return begun
        const record = await openOnPage(kind, begun.value, { database, sealing, package: opened.package })
        if (now.current.opened !== opened) {
          await bridge.records.close({ record: record.facts.record })
          return refuse({ code: 'package.closed' })
        }
        put({ ...now.current, panel: { ...record, agreement: { kind: 'same' } } })
        compare('panel', record)
        return ok(undefined)
      }
      const turn = (opening.current ?? Promise.resolve()).then(open)
      opening.current = turn
      return turn
    },
    [put, compare, database, sealing],
  )
  const leave = useCallback(async () => {
    await clear(now.current)
    put(nothing)
  }, [clear, put])
  const visit = useMemo(() => ({ ...table, show, keepPanel, leave }), [table, show, keepPanel, leave])
  return <Context value={visit}>{children}</Context>
}

export function useVisit(): Visit {
  const visit = use(Context)
  if (visit === undefined) throw new Error('useVisit outside VisitProvider')
  return visit
}
