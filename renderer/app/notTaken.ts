import { useSyncExternalStore } from 'react'

/** What a person typed, could not stand, and was left behind: it is in no record, so it is said until it is dealt with. */
export interface NotTaken {
  readonly review: string
  /** address of the field it was typed into */
  readonly href: string
  /** the field as the person knows it: S01 得分 */
  readonly what: string
  readonly text: string
  /** why it could not stand, and that it is not saved */
  readonly why: string
}

export type LeftPlace = Pick<NotTaken, 'review' | 'href' | 'what'>

let held: readonly NotTaken[] = []
const listeners = new Set<() => void>()

/** Holds what a field that goes away could not hand over; the last thing left in a field stands for it. */
export function holdNotTaken(left: NotTaken): void {
  put([...held.filter((other) => !isSame(other, left)), left])
}

/** The field shows it again, or the person lets it go. */
export function letGo(place: Pick<NotTaken, 'review' | 'href'>): void {
  if (notTakenAt(place) !== undefined) put(held.filter((other) => !isSame(other, place)))
}

export function notTakenAt(place: Pick<NotTaken, 'review' | 'href'>): NotTaken | undefined {
  return held.find((other) => isSame(other, place))
}

/** Everything left behind, of any review. */
export function useNotTaken(): readonly NotTaken[] {
  return useSyncExternalStore(subscribe, () => held)
}

function put(next: readonly NotTaken[]): void {
  held = next
  for (const listener of listeners) listener()
}

function isSame(one: Pick<NotTaken, 'review' | 'href'>, other: Pick<NotTaken, 'review' | 'href'>): boolean {
  return one.review === other.review && one.href === other.href
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
