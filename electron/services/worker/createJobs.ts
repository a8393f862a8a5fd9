import { Worker } from 'node:worker_threads'
import type { Progress } from '#shared/ipc/jobs.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import { type Lane, lanes } from './lanes.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { InputOf, JobName, OutputOf } from './registry.ts'

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

export interface Jobs {
  /** Runs a job in its lane's thread. Faults: the job's own, `job.cancelled`, `job.crashed` (a bug of ours, told to `onCrash`). */
  run<N extends JobName>(name: N, input: InputOf<N>, options?: RunOptions): Promise<Result<OutputOf<N>>>
  /** starts a lane's thread before its first job, while a person is still reading or typing */
  warm(lane: Lane): void
  close(): Promise<void>
}

interface Waiting {
  readonly onProgress?: (progress: Progress) => void
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
    if (message.kind === 'progress') {
      asked.onProgress?.(message.progress)
      return
    }
    waiting.delete(message.id)
    if (message.kind === 'failed') onCrash(message.message)
    asked.settle(message.kind === 'answer' ? message.result : refuse({ code: 'job.crashed' }))
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
        waiting.set(id, { lane, settle, ...(options.onProgress && { onProgress: options.onProgress }) })
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
