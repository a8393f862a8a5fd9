import type { ReactNode } from 'react'
import type { Citation } from '#shared/format/values.ts'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { EntryText } from './EntryText.tsx'
import type { ItemEntry } from './entriesOf.ts'
import type { Begin } from './useBegun.ts'

/** What the two kinds of entries call their parts. */
interface Words {
  readonly heading: string
  readonly notYet: string
  /** of the entry with that number; the number is empty where there is one entry */
  readonly remove: (number: string) => string
}

interface Props<Kept> {
  readonly item: string
  readonly entries: readonly ItemEntry<Kept>[]
  readonly words: Words
  readonly scoring: Scoring
  readonly places: Places
  readonly begin: Begin
  readonly textOf: (kept: Kept) => string
  /** sends the entry with its text; `true` once the review has it */
  readonly setText: (each: ItemEntry<Kept>, text: string) => Promise<boolean>
  readonly setCitations: (each: ItemEntry<Kept>, citations: readonly Citation[]) => void
  readonly onRemove: (entry: string) => void
  /** rendered before the text of an entry */
  readonly before?: (each: ItemEntry<Kept>) => ReactNode
}

/** The entries of one item of the standard, each with a text and evidence. An entry is on the sheet once it has a text. */
export function ItemEntries<Kept extends { readonly citations: readonly Citation[] }>(props: Props<Kept>) {
  const { item, entries, words, scoring, places, begin, textOf, setText, setCitations, onRemove, before } = props
  const { view } = scoring
  return entries.map((each, at) => {
    const { entry, kept } = each
    const number = entries.length > 1 ? ` ${at + 1}` : ''
    return (
      <EntryText
        key={entry}
        entry={entry}
        name={`${view.review}/${entry}`}
        heading={words.heading + number}
        label={`${item} ${words.heading}${number}`}
        value={kept && textOf(kept)}
        notYet={words.notYet}
        citations={citationsOf(each)}
        places={places}
        locked={view.state.locked}
        remove={words.remove(number)}
        onText={async (text) => {
          const taken = await setText(each, text)
          if (taken) begin.drop(entry)
          return taken
        }}
        onCitations={(next) => (kept ? setCitations(each, next) : begin.change(entry, { citations: next }))}
        onRemove={() => {
          begin.drop(entry)
          if (kept) onRemove(entry)
        }}
      >
        {before?.(each)}
      </EntryText>
    )
  })
}

/** The evidence of an entry, on the sheet or begun. */
export function citationsOf({ kept, begun }: ItemEntry<{ readonly citations: readonly Citation[] }>): readonly Citation[] {
  return kept?.citations ?? begun?.citations ?? []
}
