import { useState } from 'react'
import type { Citation } from '#shared/format/values.ts'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import { drafts } from '../../../session/drafts.ts'

/** An entry begun and not on the sheet yet, because its reason is still to be written. */
export interface Begun {
  readonly entry: string
  readonly item: string
  /** hundredths; a red line has none */
  readonly amount?: number
  readonly citations: readonly Citation[]
}

export interface Begin {
  readonly begun: readonly Begun[]
  readonly begin: (table: 'adjustments' | 'redLines', item: string, amount?: number) => void
  readonly change: (entry: string, part: Partial<Pick<Begun, 'amount' | 'citations'>>) => void
  readonly drop: (entry: string) => void
}

/** Entries begun in a review, so that leaving the section and coming back goes on with them. */
function begunIn(review: string): readonly Begun[] {
  const draft = drafts.at({ review, place })
  return draft?.kind === 'kept' ? (draft.value as readonly Begun[]) : []
}

const place = 'entries'

export function useBegun(review: string, sheet: Sheet): Begin {
  const [begun, setBegun] = useState(begunIn(review))
  const put = (next: (now: readonly Begun[]) => readonly Begun[]) => {
    const now = next(begunIn(review))
    drafts.put({ kind: 'kept', review, place, value: now })
    setBegun(now)
  }
  return {
    begun,
    begin: (table, item, amount) =>
      put((now) => {
        const taken = { ...sheet[table], ...Object.fromEntries(now.map(({ entry }) => [entry, true])) }
        const entry = nextEntryId(taken, table === 'adjustments' ? 'J' : 'L')
        return [...now, { entry, item, citations: [], ...(amount !== undefined && { amount }) }]
      }),
    change: (entry, part) => put((now) => now.map((each) => (each.entry === entry ? { ...each, ...part } : each))),
    drop: (entry) => put((now) => now.filter((each) => each.entry !== entry)),
  }
}
