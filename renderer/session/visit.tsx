import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import { mended } from '../store/mend.ts'
import { mirrorOf } from '../store/mirror.ts'
import type { ReviewAgreement as Agreement } from '../store/openReview.ts'
import { type OpenReview, openReview } from '../store/openReview.ts'
import { bridge } from './bridge.ts'
import { usePerson } from './person.tsx'

interface VisitReview extends OpenReview {
  readonly facts: OpenedReview
  /** what the comparison of journal and database found; `same` until it is done */
  readonly agreement: Agreement
}

/** The open package and its open review. */
export interface Visit {
  readonly opened: OpenedPackage | undefined
  readonly review: VisitReview | undefined
  /** who reads the package without a sheet: 秘书 or 监督 */
  readonly reader: PanelMember | undefined
  /** opens a package, with its review or for somebody who only reads; the earlier one is closed once it is stored */
  readonly show: (opened: OpenedPackage, as: OpenedReview | PanelMember) => Promise<void>
  readonly leave: () => Promise<void>
}

type Table = Pick<Visit, 'opened' | 'review' | 'reader'>
const nothing: Table = { opened: undefined, review: undefined, reader: undefined }

const Context = createContext<Visit | undefined>(undefined)

/** The package and review that the screens show. Marks and texts are not here: they are edits in the store. */
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
    await before.review?.session.settled()
    await before.review?.agreed
    if (before.review) await bridge.reviews.close({ review: before.review.facts.review })
    if (before.opened) await bridge.packages.close({ package: before.opened.package })
  }, [])
  const show = useCallback(
    async (opened: OpenedPackage, given: OpenedReview | PanelMember) => {
      const before = now.current
      const sameReview = 'review' in given && before.review?.facts.review === given.review
      if (before.opened?.package !== opened.package && !sameReview) await clear(before)
      if (!('review' in given)) return put({ opened, review: undefined, reader: given })
      const about = { review: given.review, package: opened.package }
      const as = await mended(given, mirrorOf(database, sealing, given.review), (edits) =>
        bridge.reviews.mend({ ...about, edits: [...edits] }),
      )
      const journal = {
        append: (draft: Parameters<typeof bridge.reviews.append>[0]['draft']) => bridge.reviews.append({ review: as.review, draft }),
      }
      const review = openReview(as, journal, database, sealing)
      put({ opened, review: { ...review, facts: as, agreement: { kind: 'same' } }, reader: undefined })
      void review.agreed.then((agreement) => {
        const shown = now.current
        if (shown.review?.session === review.session) put({ ...shown, review: { ...shown.review, agreement } })
        performance.mark(`compared ${as.review}`)
      })
    },
    [clear, put, database, sealing],
  )
  const leave = useCallback(async () => {
    await clear(now.current)
    put(nothing)
  }, [clear, put])
  const visit = useMemo(() => ({ ...table, show, leave }), [table, show, leave])
  return <Context value={visit}>{children}</Context>
}

export function useVisit(): Visit {
  const visit = use(Context)
  if (visit === undefined) throw new Error('useVisit outside VisitProvider')
  return visit
}
