import { useSyncExternalStore } from 'react'

/** Invalid input that was left behind: it is in no record, so it is shown until it is dealt with. */
export interface NotTaken {
  readonly review: string
  /** address of the field it was typed into */
  readonly href: string
  /** the field as the person knows it: S01 得分 */
  readonly what: string
  readonly text: string
  /** the other text typed with it: the reason of a value */
  readonly also?: string
  /** why it is invalid, and that it is not saved */
  readonly why: string
}

export type LeftPlace = Pick<NotTaken, 'review' | 'href' | 'what'>
type Spot = Pick<NotTaken, 'review' | 'href'>

let held: readonly NotTaken[] = []
const listeners = new Set<() => void>()
const fields = new Set<() => void>()

/** Keeps what a field could not send when it is unmounted; a later input of the same field replaces it. */
export function holdNotTaken(left: NotTaken): void {
  put([...held.filter((other) => !isSame(other, left)), left])
}

/** The field shows it again, or the person lets it go. */
export function letGo(spot: Spot): void {
  if (notTakenAt(spot) !== undefined) put(held.filter((other) => !isSame(other, spot)))
}

export function notTakenAt(spot: Spot): NotTaken | undefined {
  return held.find((other) => isSame(other, spot))
}

export function notTakenOf(review: string): readonly NotTaken[] {
  return held.filter((each) => each.review === review)
}

/** What was left when the app was last closed; a field already on screen shows its own at once. */
export function restoreNotTaken(left: readonly NotTaken[]): void {
  put([...held, ...left.filter((each) => notTakenAt(each) === undefined)])
  for (const field of fields) field()
}

/** Tells a field that its input was restored. */
export function onRestored(field: () => void): () => void {
  fields.add(field)
  return () => void fields.delete(field)
}

/** Everything left behind, of any review. */
export function useNotTaken(): readonly NotTaken[] {
  return useSyncExternalStore(subscribe, () => held)
}

function put(next: readonly NotTaken[]): void {
  held = next
  for (const listener of listeners) listener()
}

function isSame(one: Spot, other: Spot): boolean {
  return one.review === other.review && one.href === other.href
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
