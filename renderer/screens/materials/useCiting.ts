import { useRef, useState } from 'react'
import { type Citation, citation as citationSchema } from '#shared/format/values.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { sameCitation } from '#shared/review/citations.ts'
import type { Fault } from '#shared/text/fault.ts'
import { noteOf, placeOf } from '../../components/document/place.ts'
import { useReviewIfOpen } from '../../session/review.tsx'

interface Wanted {
  readonly opened: OpenedPackage
  readonly document: PlanDocument | undefined
  readonly place: Citation | undefined
}

export type Cited =
  | { readonly kind: 'cited'; readonly criterion: string }
  | { readonly kind: 'already'; readonly criterion: string }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

/** maximum number of a criterion's citations (answers.json) */
const most = 50

/** Citing the open document for a criterion: which one, with which words, and the outcome. */
export function useCiting({ opened, document, place }: Wanted) {
  const review = useReviewIfOpen()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [outcome, setOutcome] = useState<Cited & { readonly document: string | undefined }>()
  const words = useRef('')
  const [done, setCited] = useState<{ readonly document: string | undefined; readonly times: number }>()
  const counted = done?.document === document?.id ? (done?.times ?? 0) : 0
  const criteria = opened.standard?.criteria ?? []
  const fitting = document?.criteria?.find((id) => criteria.some((criterion) => criterion.id === id))
  const criterion = document && (chosen[document.id] ?? fitting ?? criteria[0]?.id)
  const locked = review?.state.locked ?? false

  async function cite(where: Citation | undefined = place): Promise<boolean> {
    if (!review || !where || criterion === undefined || locked) return false
    const note = noteOf({ place: placeOf(where.note).place, words: words.current })
    const citation = citationSchema.parse({ document: where.document, page: where.page, ...(note && { note }) })
    const held = review.state.sheet.marks[criterion]?.citations ?? []
    if (held.some((one) => sameCitation(one, citation))) return said({ kind: 'already', criterion })
    if (held.length >= most) return said({ kind: 'failed', faults: [{ code: 'review.citations', name: criterion, want: String(most) }] })
    const sent = await review.session.send({ kind: 'evidence.cited', criterion, citation })
    return said(sent.ok ? { kind: 'cited', criterion } : { kind: 'failed', faults: sent.faults })
  }

  function said(next: Cited): boolean {
    setOutcome({ ...next, document: document?.id })
    if (next.kind === 'cited') {
      words.current = ''
      setCited({ document: document?.id, times: counted + 1 })
    }
    return next.kind === 'cited'
  }

  return {
    /** a review is open, not locked, and its standard has criteria */
    can: review !== undefined && criteria.length > 0 && !locked,
    reviewing: review !== undefined,
    locked,
    criteria,
    criterion,
    choose: (id: string) => document && setChosen({ ...chosen, [document.id]: id }),
    words,
    cite,
    /** how often this document was cited since it was opened; its draft words are then cleared */
    cited: counted,
    /** what came of the last citing of this document */
    outcome: outcome?.document === document?.id ? outcome : undefined,
    remove: (from: string, index: number) => void review?.session.send({ kind: 'evidence.removed', criterion: from, index }),
  }
}

export type Citing = ReturnType<typeof useCiting>
