import { Worker } from 'node:worker_threads'
import type { Progress } from '#shared/ipc/jobs.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import { type Lane, lanes } from './lanes.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { InputOf, JobName, OutputOf } from './registry.ts'

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** answers what the job asks on its way; it may not throw */
  readonly answer?: (about: unknown) => Promise<unknown>
}

export interface Jobs {
  /** Runs a job in its lane's thread. Faults: the job's own, `job.cancelled`, `job.crashed` (a bug of ours, told to `onCrash`). */
  run<N extends JobName>(name: N, input: InputOf<N>, options?: RunOptions): Promise<Result<OutputOf<N>>>
  /** starts a lane's thread before its first job, while a person is still reading or typing */
  warm(lane: Lane): void
  close(): Promise<void>
}

interface Waiting extends Pick<RunOptions, 'onProgress' | 'answer'> {
  readonly settle: (result: Result<unknown>) => void
}

/** Threads for long work. `workerFile` is the built worker; `onCrash` hears of our own bugs. */
export function createJobs(workerFile: URL, onCrash: (message: string) => void): Jobs {
  const threads = new Map<Lane, Worker>()
  const waiting = new Map<number, Waiting & { readonly lane: Lane }>()
  let next = 1
  let closing = false

  function thread(lane: Lane): Worker {
    const known = threads.get(lane)
    if (known) return known
    const worker = new Worker(workerFile)
    threads.set(lane, worker)
    worker.on('message', hear)
    worker.on('error', (error) => crashed(lane, String(error.stack ?? error)))
    worker.on('exit', (code) => crashed(lane, code === 0 || closing ? undefined : `worker ${lane} ended with ${code}`))
    worker.unref()
    return worker
  }

  function hear(message: FromWorker): void {
    const asked = waiting.get(message.id)
    if (asked === undefined) return
    if (message.kind === 'progress') asked.onProgress?.(message.progress)
    else if (message.kind === 'ask') reply(asked, message)
    else end(asked, message)
  }

  function end(asked: Waiting, message: Extract<FromWorker, { kind: 'answer' | 'failed' }>): void {
    waiting.delete(message.id)
    if (message.kind === 'failed') onCrash(message.message)
    asked.settle(message.kind === 'answer' ? message.result : refuse({ code: 'job.crashed' }))
  }

  function reply({ lane, answer }: { readonly lane: Lane } & Waiting, { id, question, about }: Extract<FromWorker, { kind: 'ask' }>): void {
    const tell = (said: unknown) => threads.get(lane)?.postMessage({ kind: 'reply', id, question, answer: said } satisfies ToWorker)
    void Promise.resolve(answer?.(about)).then(tell)
  }

  function crashed(lane: Lane, message: string | undefined): void {
    threads.delete(lane)
    if (message !== undefined) onCrash(message)
    for (const [id, asked] of waiting)
      if (asked.lane === lane) {
        waiting.delete(id)
        asked.settle(refuse({ code: 'job.crashed' }))
      }
  }

  return {
    run: (name, input, options = {}) =>
      new Promise((done) => {
        const id = next++
        const lane = lanes[name]
        const worker = thread(lane)
        const tell = (message: ToWorker) => worker.postMessage(message)
        const cancel = () => tell({ kind: 'cancel', id })
        const settle = (result: Result<unknown>) => {
          options.signal?.removeEventListener('abort', cancel)
          // The registry ties the name to its answer's type; a thread boundary cannot carry it.
          done(result as Result<OutputOf<typeof name>>)
        }
        const { onProgress, answer } = options
        waiting.set(id, { lane, settle, ...(onProgress && { onProgress }), ...(answer && { answer }) })
        options.signal?.addEventListener('abort', cancel, { once: true })
        tell({ kind: 'run', id, name, input })
        if (options.signal?.aborted) cancel()
      }),
    warm: (lane) => void thread(lane),
    close: async () => {
      closing = true
      await Promise.all([...threads.values()].map((worker) => worker.terminate()))
    },
  }
}
