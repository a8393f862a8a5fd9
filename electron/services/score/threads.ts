import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Locale } from '#shared/text/say.ts'

export interface AnsweredBytes {
  readonly bytes: Uint8Array
  readonly bad: number
}

export interface Threads {
  /** pieces that may be under way at once */
  readonly width: number
  answer(piece: Buffer): Promise<AnsweredBytes>
  close(): Promise<void>
}

/** Threads that answer pieces side by side; each takes its pieces in turn, so its answers come back in order. */
export function startThreads(file: URL, locale: Locale): Threads {
  const workers = Array.from({ length: Math.min(8, availableParallelism()) }, () => startThread(file, locale))
  let turn = 0
  return {
    width: 2 * workers.length,
    answer: (piece) => workers[turn++ % workers.length]!.answer(piece),
    close: async () => void (await Promise.all(workers.map(({ worker }) => worker.terminate()))),
  }
}

function startThread(file: URL, locale: Locale) {
  const worker = new Worker(file, { workerData: locale, resourceLimits: { maxYoungGenerationSizeMb: 64 } })
  const waiting: { readonly resolve: (answer: AnsweredBytes) => void; readonly reject: (error: unknown) => void }[] = []
  worker.on('message', (answer: AnsweredBytes) => waiting.shift()?.resolve(answer))
  worker.on('error', (error) => {
    for (const one of waiting.splice(0)) one.reject(error)
  })
  const answer = (piece: Buffer): Promise<AnsweredBytes> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(piece)
    })
  return { worker, answer }
}
