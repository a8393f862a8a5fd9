import { isSameJson } from '#shared/format/same.ts'
import { localTime } from '#shared/format/time.ts'
import type { RecordAct } from '#shared/record/act.ts'
import { batchOf } from '#shared/record/batch.ts'
import type { Draft, Edit, RecordHead } from '#shared/record/edit.ts'
import type { Kind } from '#shared/record/kind.ts'
import type { RecordState } from '#shared/record/state.ts'
import { redoAct, undoAct } from '#shared/record/undo.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import type { Mirror } from './mirror.ts'

/** The state in the top bar. `saved` only after the edit is in the journal and committed in the database. */
export type Saved =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[]; readonly unsaved: number }

/** The journal in the main process: answers after fsync with the edit as chained. */
export interface JournalWriter<Act extends RecordAct = RecordAct> {
  append(draft: Draft<Act>): Promise<Result<{ readonly edit: Edit<Act>; readonly head: string }>>
}

export interface SessionOptions<Act extends RecordAct, State extends RecordState> {
  readonly kind: Kind<RecordHead, Act, State>
  readonly edits: readonly Edit<Act>[]
  readonly by: string
  readonly journal: JournalWriter<Act>
  readonly mirror: Mirror
  readonly now: () => Date
  readonly newId: () => string
  /** the journal accepts no edits: every act is refused at once, so that the screen shows nothing that could be lost */
  readonly readOnly?: boolean
}

export interface Snapshot<Act extends RecordAct = RecordAct, State extends RecordState = RecordState> {
  readonly state: State
  readonly edits: readonly Edit<Act>[]
  readonly saved: Saved
}

/**
 * One open record of whatever kind. `send` shows the edit at once and stores it behind: journal, database, then 已保存.
 * Edits are stored one after another; one that cannot be stored stays on screen, is shown as unsaved, and is tried again by `retry`.
 */
export class RecordSession<Act extends RecordAct, State extends RecordState> {
  #stored: State
  #edits: Edit<Act>[]
  #waiting: Draft<Act>[] = []
  /** what each draft made of the review when it was shown */
  readonly #shown = new WeakMap<Draft<Act>, Shown<Act, State>>()
  /** in the journal, not in the database yet */
  #unmirrored: Edit<Act>[] = []
  #journalFaults: readonly Fault[] = []
  #databaseFaults: readonly Fault[] = []
  #head = ''
  #savedAt: string
  #snapshot: Snapshot<Act, State>
  #work: Promise<void> = Promise.resolve()
  #turning: Promise<unknown> = Promise.resolve()
  readonly #listeners = new Set<() => void>()
  readonly #options: SessionOptions<Act, State>
  readonly #kind: Kind<RecordHead, Act, State>

  constructor(options: SessionOptions<Act, State>) {
    this.#options = options
    this.#kind = options.kind
    this.#edits = [...options.edits]
    this.#stored = options.kind.stateOf(options.edits)
    this.#savedAt = options.edits.at(-1)?.at ?? localTime(options.now())
    this.#snapshot = this.#look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get kind(): Kind<RecordHead, Act, State> {
    return this.#kind
  }

  readonly snapshot = (): Snapshot<Act, State> => this.#snapshot

  /**
   * Refused at once when the act may not take effect now; otherwise answers when it is stored or could not be.
   * Setting the present value again is no edit: nothing is written, but the call still waits for the edits before it.
   */
  async send(typed: Act): Promise<Result<void>> {
    if (this.#options.readOnly) return refuse({ code: 'journal.readOnly' })
    const act = this.#kind.clean(typed)
    const allowed = this.#kind.permits(this.#snapshot.state, act)
    if (!allowed.ok) return allowed
    if (this.#kind.changesNothing(this.#snapshot.state.sheet, act)) {
      await this.#work
      return this.#answer()
    }
    const { by, newId } = this.#options
    this.#waiting.push({ id: newId(), at: this.#nextTime(), by, act })
    this.#tell()
    await this.#store()
    return this.#answer()
  }

  /** Takes back the last edit, or all of its batch. */
  undo(): Promise<Result<void>> {
    return this.#turn(undoAct, 'review.nothing-to-undo')
  }

  redo(): Promise<Result<void>> {
    return this.#turn(redoAct, 'review.nothing-to-redo')
  }

  /** One after the other: what the second takes back or gives again depends on what the first did. */
  #turn(actOf: typeof undoAct | typeof redoAct, nothing: string): Promise<Result<void>> {
    const done = this.#turning.then(() => this.#turnNow(actOf, nothing))
    this.#turning = done.catch(() => undefined)
    return done
  }

  async #turnNow(actOf: typeof undoAct | typeof redoAct, nothing: string): Promise<Result<void>> {
    await this.#store()
    let act = actOf(this.#stored)
    if (act === undefined) return refuse({ code: nothing })
    const batch = this.#batchAt(act.target)
    for (;;) {
      // every kind has the acts of a record's life among its own
      const done = await this.send(act as unknown as Act)
      act = actOf(this.#stored)
      if (!done.ok || batch === undefined || act === undefined || this.#batchAt(act.target) !== batch) return done
    }
  }

  #batchAt(seq: number): string | undefined {
    const id = this.#edits[seq]?.id
    return id === undefined ? undefined : batchOf(id)
  }

  /** Tries again what could not be stored. */
  async retry(): Promise<Result<void>> {
    this.#journalFaults = []
    await this.#store()
    return this.#answer()
  }

  /** The edits that are only on screen and not in the journal, for saving them to a file. */
  unsaved(): readonly Draft<Act>[] {
    return [...this.#waiting]
  }

  /** Adds an edit that main journalled itself (the lock); edits sent earlier are stored first. */
  adopt(edit: Edit<Act>, head: string): Promise<void> {
    this.#work = this.#work.then(() => this.#takeIn(edit, head))
    return this.#work
  }

  /**
   * Lets main journal edits of its own in this session's turn: what was sent before is stored first, what is sent meanwhile waits, so
   * that the order here is the journal's.
   */
  async adoptFrom(journal: () => Promise<Result<readonly { readonly edit: Edit<Act>; readonly head: string }[]>>): Promise<Result<void>> {
    let answer: Result<void> = ok(undefined)
    this.#work = this.#work.then(async () => {
      const journalled = await journal()
      if (journalled.ok) for (const { edit, head } of journalled.value) await this.#takeIn(edit, head)
      else answer = journalled
    })
    await this.#work
    return answer
  }

  async #takeIn(edit: Edit<Act>, head: string): Promise<void> {
    if (this.#edits.some((known) => known.id === edit.id)) return
    this.#edits = [...this.#edits, edit]
    this.#stored = this.#kind.apply(this.#stored, edit)
    this.#unmirrored.push(edit)
    this.#head = head
    await this.#mirror()
    this.#tell()
  }

  /** Resolves when no edit is in progress; used before the window closes. */
  settled(): Promise<void> {
    return this.#work
  }

  #store(): Promise<void> {
    this.#work = this.#work.then(() => this.#drain())
    return this.#work
  }

  async #drain(): Promise<void> {
    const { journal } = this.#options
    while (this.#journalFaults.length === 0) {
      const draft = this.#waiting[0]
      if (!draft) break
      const appended = await journal.append(draft)
      if (!appended.ok) {
        this.#journalFaults = appended.faults
        break
      }
      const { edit, head } = appended.value
      this.#waiting.shift()
      this.#edits = [...this.#edits, edit]
      this.#stored = this.#asShown(draft, edit) ?? this.#kind.apply(this.#stored, edit)
      this.#unmirrored.push(edit)
      this.#head = head
      await this.#mirror()
    }
    if (this.#unmirrored.length > 0) await this.#mirror()
    this.#tell()
  }

  /** The journal has the edits; a database that cannot take them now is tried with the next edit, and rebuilt from the journal at the next start. */
  async #mirror(): Promise<void> {
    const edits = this.#unmirrored
    const last = edits.at(-1)
    if (!last) return
    try {
      await this.#options.mirror.add(edits, this.#head, last.at)
      this.#unmirrored = []
      this.#databaseFaults = []
      this.#savedAt = last.at
    } catch {
      this.#databaseFaults = [{ code: 'store.database' }]
    }
  }

  #answer(): Result<void> {
    const faults = [...this.#journalFaults, ...this.#databaseFaults]
    return faults.length === 0 ? ok(undefined) : refuse(...faults)
  }

  /** Times never run backwards within a review, also when the computer's clock does. */
  #nextTime(): string {
    const now = localTime(this.#options.now())
    const last = this.#waiting.at(-1)?.at ?? this.#stored.at
    return last !== undefined && Date.parse(last) > Date.parse(now) ? last : now
  }

  #look(): Snapshot<Act, State> {
    let state = this.#stored
    let seq = this.#edits.length
    for (const draft of this.#waiting) {
      const known = this.#shown.get(draft)
      const shown = known?.before === state && known.edit.seq === seq ? known : this.#show(state, { ...draft, seq, prev: '' })
      this.#shown.set(draft, shown)
      state = shown.after
      seq++
    }
    return { state, edits: this.#edits, saved: this.#saved() }
  }

  /** The state object on screen when the journal confirms the edit as shown: then no second render is needed. */
  #asShown(draft: Draft<Act>, edit: Edit<Act>): State | undefined {
    const shown = this.#shown.get(draft)
    return shown?.before === this.#stored && isSame(shown.edit, edit) ? shown.after : undefined
  }

  #show(before: State, edit: Edit<Act>): Shown<Act, State> {
    return { edit, before, after: this.#kind.apply(before, edit) }
  }

  #saved(): Saved {
    const faults = [...this.#journalFaults, ...this.#databaseFaults]
    if (faults.length > 0) return { kind: 'failed', faults, unsaved: this.#waiting.length + this.#unmirrored.length }
    return this.#waiting.length + this.#unmirrored.length > 0 ? { kind: 'saving' } : { kind: 'saved', at: this.#savedAt }
  }

  #tell(): void {
    this.#snapshot = this.#look()
    for (const listener of this.#listeners) listener()
  }
}

/** One edit as it was shown before the journal had it; `prev` is not known yet and no state depends on it. */
interface Shown<Act extends RecordAct, State> {
  readonly edit: Edit<Act>
  readonly before: State
  readonly after: State
}

function isSame(shown: Edit, journalled: Edit): boolean {
  const content = ({ seq, at, by, act }: Edit) => [seq, at, by, act]
  return isSameJson(content(shown), content(journalled))
}

export { localTime as iso }
