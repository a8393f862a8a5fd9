import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Standard } from '#shared/standard/format.ts'
import type { Locale } from '#shared/text/say.ts'

/** What a thread starts with: `standards` are those of files, beside the built-in ones. */
export interface ThreadData {
  readonly locale: Locale
  readonly standards: readonly Standard[]
}

/** Buffers that go to a thread and come back with the answers, so that none is made for each piece. */
export interface Cases {
  readonly cases: ArrayBuffer
  readonly length: number
  readonly room: ArrayBuffer
}

/** `room` holds the answers. */
export interface ThreadAnswers extends Cases {
  readonly bad: number
}

export interface AnsweredBytes {
  readonly bytes: Uint8Array
  readonly bad: number
  /** the bytes were written: their memory may be used again */
  release(): void
}

export interface Threads {
  /** pieces that may be under way at once */
  readonly width: number
  /** copies the piece before it returns */
  answer(piece: Buffer): Promise<AnsweredBytes>
  close(): Promise<void>
}

/** A thread keeps nothing from line to line: a small young generation holds its memory steady however long the input is. */
const limits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 }

/** Threads that answer pieces side by side; each takes its pieces in turn, so its answers come back in order. */
export function startThreads(file: URL, data: ThreadData): Threads {
  const workers = Array.from({ length: Math.min(8, availableParallelism()) }, () => startThread(file, data))
  let turn = 0
  return {
    width: 2 * workers.length,
    answer: (piece) => workers[turn++ % workers.length]!.answer(piece),
    close: async () => void (await Promise.all(workers.map(({ worker }) => worker.terminate()))),
  }
}

function startThread(file: URL, data: ThreadData) {
  const worker = new Worker(file, { workerData: data, resourceLimits: limits })
  const waiting: { readonly resolve: (answer: AnsweredBytes) => void; readonly reject: (error: unknown) => void }[] = []
  const free: Pick<Cases, 'cases' | 'room'>[] = []
  worker.on('message', ({ cases, room, length, bad }: ThreadAnswers) => {
    const bytes = new Uint8Array(room, 0, length)
    waiting.shift()?.resolve({ bytes, bad, release: () => void free.push({ cases, room }) })
  })
  worker.on('error', (error) => {
    for (const one of waiting.splice(0)) one.reject(error)
  })
  const answer = (piece: Buffer): Promise<AnsweredBytes> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      const used = free.pop()
      const room = used?.room ?? new ArrayBuffer(0)
      const cases = used !== undefined && used.cases.byteLength >= piece.length ? used.cases : new ArrayBuffer(piece.length * 2)
      new Uint8Array(cases).set(piece)
      worker.postMessage({ cases, room, length: piece.length } satisfies Cases, [cases, room])
    })
  return { worker, answer }
}
