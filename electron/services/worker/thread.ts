import { type ResourceLimits, Worker } from 'node:worker_threads'
import { type FromWorker, keptShared, type ToWorker } from './messages.ts'
import { bytesIn } from './transfer.ts'
import type { Work } from './work.ts'

/** Why a thread ended without being asked to. */
export type End = { readonly kind: 'memory' } | { readonly kind: 'crash'; readonly message: string } | { readonly kind: 'asked' }

export interface Thread {
  run(work: Work): void
  /** loads the code of these jobs */
  warm(names: readonly string[]): void
  cancel(id: number): void
  /** passes on the job's question; bytes are transferred, not copied */
  reply(work: Work, asked: Extract<FromWorker, { kind: 'ask' }>): void
  /** ms this thread has been running, not waiting, since it began; on a busy computer also those it waited for a processor */
  busyMs(): number
  /** CPU time the thread has used, in ms; also reported while it runs */
  cpuMs(): Promise<number>
  /** whether the program waits for this thread before it ends */
  hold(isBusy: boolean): void
  terminate(): Promise<unknown>
}

/** Starts a thread; `hear` receives its messages, `ended` is called once when it has ended, with the reason. */
export function startThread(
  file: URL,
  lane: string,
  limits: ResourceLimits | undefined,
  { hear, ended }: { readonly hear: (message: FromWorker) => void; readonly ended: (end: End) => void },
): Thread {
  const worker = new Worker(file, limits && { resourceLimits: limits })
  const shared = new Set<string>()
  let why: End | undefined
  let isTerminated = false
  worker.on('message', hear)
  worker.on('error', (error: NodeJS.ErrnoException) => {
    why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'memory' } : { kind: 'crash', message: String(error.stack ?? error) }
  })
  worker.on('exit', (code) => {
    if (isTerminated) ended({ kind: 'asked' })
    else ended(why ?? (code === 0 ? { kind: 'asked' } : { kind: 'crash', message: `worker ${lane} ended with ${code}` }))
  })
  worker.unref()
  const tell = (message: ToWorker, transfer: readonly ArrayBuffer[] = []) => worker.postMessage(message, transfer)
  return {
    run: ({ id, name, input, options }) => {
      if (options.shared && !shared.has(options.shared.key)) {
        shared.add(options.shared.key)
        for (const old of [...shared].slice(0, -keptShared)) shared.delete(old)
        tell({ kind: 'shared', shared: options.shared })
      }
      tell({ kind: 'run', id, name, input, shared: options.shared?.key })
    },
    warm: (names) => tell({ kind: 'warm', names }),
    cancel: (id) => tell({ kind: 'cancel', id }),
    reply: ({ options }, { id, question, about }) =>
      void Promise.resolve(options.answer?.(about)).then((answer) => tell({ kind: 'reply', id, question, answer }, bytesIn(answer))),
    busyMs: () => worker.performance.eventLoopUtilization().active,
    cpuMs: async () => {
      const { user, system } = await worker.cpuUsage()
      return (user + system) / 1000
    },
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    terminate: () => {
      isTerminated = true
      // waiting for the end keeps the process alive until then
      worker.ref()
      return worker.terminate()
    },
  }
}
