import type { FromWorker, GivenPart, ToWorker } from '../worker/messages.ts'

/** As much of a `Worker` as the pool uses. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
  postMessage(message: ToWorker): void
  terminate(): void
}

export type Work = Extract<ToWorker, { readonly kind: 'read' | 'verify' }>
/** What came of a piece of work; `tooCostly`: it took more than its time and was ended. */
export type Outcome = Exclude<FromWorker, { readonly kind: 'allow' }> | { readonly kind: 'tooCostly' } | { readonly kind: 'stopped' }

export interface PoolParts {
  readonly start: () => WorkerLike
  readonly begin: (given: readonly GivenPart[]) => ToWorker
  /** how many pieces of work are done at a time */
  readonly workers: number
  /** ms a piece of work may take; a worker may ask for more, once it knows the file */
  readonly allowedMs: number
  /** a computer busy with other things may take so many times as long as the work a worker asks for */
  readonly patience: number
}

/**
 * Gives files to workers, one file a worker at a time. One that takes too long ends with its worker, and the next file
 * gets a new one, so that no file can end the page. What is given is handed to each new worker first.
 */
export class Pool {
  readonly #parts: PoolParts
  readonly #given: readonly GivenPart[]
  readonly #idle: WorkerLike[] = []
  readonly #busy = new Map<WorkerLike, (outcome: Outcome) => void>()
  readonly #waiting: (() => void)[] = []
  #isStopped = false

  constructor(parts: PoolParts, given: readonly GivenPart[]) {
    this.#parts = parts
    this.#given = given
  }

  async run(work: Work): Promise<Outcome> {
    while (this.#busy.size >= this.#parts.workers) await new Promise<void>((free) => void this.#waiting.push(free))
    if (this.#isStopped) return { kind: 'stopped' }
    const worker = this.#idle.pop() ?? this.#begun()
    const outcome = await this.#done(worker, work)
    this.#busy.delete(worker)
    if (outcome.kind === 'given' || outcome.kind === 'refused' || outcome.kind === 'verified') this.#idle.push(worker)
    else worker.terminate()
    this.#waiting.shift()?.()
    return outcome
  }

  /** Ends all workers; what runs or waits is `stopped`. */
  stop(): void {
    this.#isStopped = true
    for (const worker of this.#idle.splice(0)) worker.terminate()
    for (const settle of this.#busy.values()) settle({ kind: 'stopped' })
    for (const free of this.#waiting.splice(0)) free()
  }

  #begun(): WorkerLike {
    const worker = this.#parts.start()
    worker.postMessage(this.#parts.begin(this.#given))
    return worker
  }

  #done(worker: WorkerLike, work: Work): Promise<Outcome> {
    const { allowedMs, patience } = this.#parts
    return new Promise((settle) => {
      const late = () => finish({ kind: 'tooCostly' })
      let clock = setTimeout(late, allowedMs)
      const finish = (outcome: Outcome) => {
        clearTimeout(clock)
        worker.onmessage = null
        worker.onerror = null
        settle(outcome)
      }
      this.#busy.set(worker, finish)
      worker.onerror = ({ message }) => finish({ kind: 'failed', message: message ?? 'the worker ended' })
      worker.onmessage = ({ data }) => {
        if (data.kind !== 'allow') return finish(data)
        clearTimeout(clock)
        clock = setTimeout(late, Math.max(allowedMs, data.busyMs * patience))
      }
      worker.postMessage(work)
    })
  }
}
