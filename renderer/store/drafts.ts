/** Where something is typed: `place` names the field within its review. A place holds one draft. */
export interface Place {
  readonly review: string
  readonly place: string
}

/** An invalid text that a person typed and left: it is in no record, so it is shown until it is corrected or discarded. */
export interface Refused extends Place {
  readonly kind: 'refused'
  /** address of the field */
  readonly href: string
  /** the field as the person knows it: S01 得分 */
  readonly what: string
  readonly text: string
  /** what was typed beside it: the reason of a value */
  readonly also?: string
  /** why it is invalid, and that it is not saved */
  readonly why: string
}

/** Input that is in no record: being typed in a field, left behind refused, or begun and kept for the return. */
export type Draft =
  | ({ readonly kind: 'typing' } & Place)
  | Refused
  /** the owner of the place knows what it put there */
  | ({ readonly kind: 'kept'; readonly value: unknown } & Place)

/**
 * All input of the open page that no review was sent yet. 已保存 asks whether anything is being typed, the closing handshake and the
 * banner what was refused, a field that comes back what was left in it.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>()
  #refused: readonly Refused[] = []
  readonly #listeners = new Set<() => void>()
  readonly #restored = new Set<() => void>()

  /** The last draft put at a place replaces the earlier one. */
  put(draft: Draft): void {
    const key = keyOf(draft)
    if (draft.kind === 'typing' && this.#drafts.get(key)?.kind === 'typing') return
    // a draft put again moves behind the others
    this.#drafts.delete(key)
    this.#drafts.set(key, draft)
    this.#tell()
  }

  /** It was sent, taken back, or let go. */
  drop(place: Place): void {
    if (this.#drafts.delete(keyOf(place))) this.#tell()
  }

  at(place: Place): Draft | undefined {
    return this.#drafts.get(keyOf(place))
  }

  /** Does any field hold what was not sent yet? */
  isTyping(): boolean {
    return [...this.#drafts.values()].some(({ kind }) => kind === 'typing')
  }

  /** Everything left behind, of any review; the same list until that changes. */
  refused(): readonly Refused[] {
    return this.#refused
  }

  /** What was left when the app last closed; a field already on screen shows its own at once. */
  restore(left: readonly Refused[]): void {
    for (const draft of left) if (this.at(draft) === undefined) this.#drafts.set(keyOf(draft), draft)
    this.#tell()
    for (const field of this.#restored) field()
  }

  /** Tells a field that something was restored. */
  onRestored(field: () => void): () => void {
    this.#restored.add(field)
    return () => void this.#restored.delete(field)
  }

  /** The review is gone from this computer: nothing of it is kept. */
  forget(review: string): void {
    for (const [key, draft] of this.#drafts) if (draft.review === review) this.#drafts.delete(key)
    this.#tell()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #tell(): void {
    const refused = [...this.#drafts.values()].filter((draft) => draft.kind === 'refused')
    const isSame = refused.length === this.#refused.length && refused.every((draft, at) => draft === this.#refused[at])
    if (!isSame) this.#refused = refused
    for (const listener of this.#listeners) listener()
  }
}

function keyOf({ review, place }: Place): string {
  return `${review} ${place}`
}
