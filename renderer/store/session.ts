import type { Act } from '#shared/review/act.ts'
import { apply, stateOf } from '#shared/review/apply.ts'
import type { Draft, Edit } from '#shared/review/edit.ts'
import { permits } from '#shared/review/permits.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { redoAct, undoAct } from '#shared/review/undo.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import type { Mirror } from './mirror.ts'

/** What the top bar says. `saved` only after the edit is in the journal and committed in the database. */
export type Saved =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[]; readonly unsaved: number }

/** The journal in the main process: answers after fsync with the edit as it stands in the chain. */
export interface JournalDoor {
  append(draft: Draft): Promise<Result<{ readonly edit: Edit; readonly head: string }>>
}

export interface SessionOptions {
  readonly edits: readonly Edit[]
  readonly by: string
  readonly journal: JournalDoor
  readonly mirror: Mirror
  readonly now: () => Date
  readonly newId: () => string
}

export interface Snapshot {
  readonly state: ReviewState
  readonly edits: readonly Edit[]
  readonly saved: Saved
}

/**
 * One open review. `send` shows the edit at once and stores it behind: journal, database, then 已保存.
 * Edits are stored one after another; one that cannot be stored stays on screen, is said to be unsaved, and is tried again by `retry`.
 */
export class ReviewSession {
  #stored: ReviewState
  #edits: Edit[]
  #waiting: Draft[] = []
  #failed: readonly Fault[] = []
  #savedAt: string
  #snapshot: Snapshot
  #work: Promise<void> = Promise.resolve()
  readonly #listeners = new Set<() => void>()
  readonly #options: SessionOptions

  constructor(options: SessionOptions) {
    this.#options = options
    this.#edits = [...options.edits]
    this.#stored = stateOf(options.edits)
    this.#savedAt = options.edits.at(-1)?.at ?? iso(options.now())
    this.#snapshot = this.#look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.#snapshot

  /** Refused at once when the act may not take effect now; otherwise answers when it is stored or could not be. */
  async send(act: Act): Promise<Result<void>> {
    const allowed = permits(this.#snapshot.state, act)
    if (!allowed.ok) return allowed
    const { by, newId } = this.#options
    this.#waiting.push({ id: newId(), at: this.#nextTime(), by, act })
    this.#tell()
    await this.#store()
    return this.#failed.length === 0 ? ok(undefined) : refuse(...this.#failed)
  }

  async undo(): Promise<Result<void>> {
    await this.#store()
    const act = undoAct(this.#stored)
    return act ? this.send(act) : refuse({ code: 'review.nothing-to-undo' })
  }

  async redo(): Promise<Result<void>> {
    await this.#store()
    const act = redoAct(this.#stored)
    return act ? this.send(act) : refuse({ code: 'review.nothing-to-redo' })
  }

  /** Tries again what could not be stored. */
  async retry(): Promise<Result<void>> {
    this.#failed = []
    await this.#store()
    return this.#failed.length === 0 ? ok(undefined) : refuse(...this.#failed)
  }

  /** Resolves when nothing is under way; used before the window closes. */
  settled(): Promise<void> {
    return this.#work
  }

  #store(): Promise<void> {
    this.#work = this.#work.then(() => this.#drain())
    return this.#work
  }

  async #drain(): Promise<void> {
    const { journal, mirror } = this.#options
    while (this.#failed.length === 0) {
      const draft = this.#waiting[0]
      if (!draft) break
      const appended = await journal.append(draft)
      if (!appended.ok) {
        this.#failed = appended.faults
        break
      }
      const { edit, head } = appended.value
      const stored = await this.#mirrored(mirror, edit, head)
      this.#waiting.shift()
      this.#edits = [...this.#edits, edit]
      this.#stored = apply(this.#stored, edit)
      if (stored) this.#savedAt = edit.at
    }
    this.#tell()
  }

  /** The journal has the edit; a database that cannot take it is rebuilt from the journal at the next start. */
  async #mirrored(mirror: Mirror, edit: Edit, head: string): Promise<boolean> {
    try {
      await mirror.add([edit], head, edit.at)
      return true
    } catch {
      this.#failed = [{ code: 'store.database' }]
      return false
    }
  }

  /** Times never run backwards within a review, also when the computer's clock does. */
  #nextTime(): string {
    const now = iso(this.#options.now())
    const last = this.#waiting.at(-1)?.at ?? this.#stored.at
    return last !== undefined && Date.parse(last) > Date.parse(now) ? last : now
  }

  #look(): Snapshot {
    let state = this.#stored
    let seq = this.#edits.length
    for (const draft of this.#waiting) state = apply(state, { ...draft, seq: seq++, prev: '' })
    return { state, edits: this.#edits, saved: this.#saved() }
  }

  #saved(): Saved {
    if (this.#failed.length > 0) return { kind: 'failed', faults: this.#failed, unsaved: Math.max(1, this.#waiting.length) }
    return this.#waiting.length > 0 ? { kind: 'saving' } : { kind: 'saved', at: this.#savedAt }
  }

  #tell(): void {
    this.#snapshot = this.#look()
    for (const listener of this.#listeners) listener()
  }
}

/** Local wall time with offset, to the second, as the journal writes it. */
export function iso(date: Date): string {
  const offset = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const minutes = Math.abs(offset)
  const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return `${local}${zone}`
}
