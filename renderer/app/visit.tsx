import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import type { Agreement } from '../store/agree.ts'
import { type OpenReview, openReview } from '../store/openReview.ts'
import { bridge } from './bridge.ts'
import { usePerson } from './person.tsx'

interface OnTable extends OpenReview {
  readonly facts: OpenedReview
  /** what the comparison of journal and database found; `same` until it is done */
  readonly agreement: Agreement
}

/** The package on the table, and the review of it that is open. */
export interface Visit {
  readonly opened: OpenedPackage | undefined
  readonly review: OnTable | undefined
  /** puts a package and its review on the table; what was there before is closed once it is stored */
  readonly show: (opened: OpenedPackage, review?: OpenedReview) => Promise<void>
  readonly leave: () => Promise<void>
}

const Context = createContext<Visit | undefined>(undefined)

/** Which package and review the screens look at. Marks and texts are not here: they are edits in the store. */
export function VisitProvider({ children }: { readonly children: ReactNode }) {
  const { database, sealing } = usePerson()
  const [table, setTable] = useState<Pick<Visit, 'opened' | 'review'>>({ opened: undefined, review: undefined })
  const clear = useCallback(async (before: Pick<Visit, 'opened' | 'review'>) => {
    await before.review?.session.settled()
    await before.review?.agreed
    if (before.review) await bridge.reviews.close({ review: before.review.facts.review })
    if (before.opened) await bridge.packages.close({ package: before.opened.package })
  }, [])
  const show = useCallback(
    async (opened: OpenedPackage, facts?: OpenedReview) => {
      const sameReview = facts !== undefined && table.review?.facts.review === facts.review
      if (table.opened?.package !== opened.package && !sameReview) await clear(table)
      if (facts === undefined) return setTable({ opened, review: undefined })
      const journal = {
        append: (draft: Parameters<typeof bridge.reviews.append>[0]['draft']) => bridge.reviews.append({ review: facts.review, draft }),
      }
      const review = openReview(facts, journal, database, sealing)
      setTable({ opened, review: { ...review, facts, agreement: { kind: 'same' } } })
      void review.agreed.then((agreement) => {
        setTable((now) => (now.review?.session === review.session ? { ...now, review: { ...now.review, agreement } } : now))
        performance.mark(`compared ${facts.review}`)
      })
    },
    [table, clear, database, sealing],
  )
  const leave = useCallback(async () => {
    await clear(table)
    setTable({ opened: undefined, review: undefined })
  }, [table, clear])
  const visit = useMemo(() => ({ ...table, show, leave }), [table, show, leave])
  return <Context value={visit}>{children}</Context>
}

export function useVisit(): Visit {
  const visit = use(Context)
  if (visit === undefined) throw new Error('useVisit outside VisitProvider')
  return visit
}
