import { refuse } from '#shared/text/fault.ts'
import type { FromWorker } from './messages.ts'
import { type End, startThread, type Thread } from './thread.ts'
import type { LaneRunner, Work } from './work.ts'

/** One thread that runs the lane's jobs side by side and keeps what it holds (open packages, fonts) between them. */
export function createOpenLane(lane: string, file: URL, onCrash: (message: string) => void): LaneRunner {
  const waiting = new Map<number, Work>()
  let thread: Thread | undefined
  let closing = false

  const started = () => (thread ??= startThread(file, lane, undefined, { hear, ended }))

  function hear(message: FromWorker): void {
    const work = waiting.get(message.id)
    if (work === undefined) return
    if (message.kind === 'progress') work.options.onProgress?.(message.progress)
    else if (message.kind === 'ask') thread?.reply(work, message)
    else if (message.kind !== 'allow') {
      waiting.delete(message.id)
      if (message.kind === 'failed') onCrash(message.message)
      work.settle(message.kind === 'answer' ? message.result : refuse({ code: 'job.crashed' }))
    }
  }

  function ended(end: End): void {
    thread = undefined
    if (end.kind !== 'asked' && !closing) onCrash(end.kind === 'crash' ? end.message : `worker ${lane} ran out of memory`)
    for (const work of waiting.values()) work.settle(refuse({ code: 'job.crashed' }))
    waiting.clear()
  }

  return {
    run: (asked) => {
      const { signal } = asked.options
      const cancel = () => thread?.cancel(asked.id)
      const work: Work = {
        ...asked,
        settle: (result) => {
          signal?.removeEventListener('abort', cancel)
          asked.settle(result)
        },
      }
      waiting.set(work.id, work)
      started().run(work)
      signal?.addEventListener('abort', cancel, { once: true })
      if (signal?.aborted) cancel()
    },
    warm: (names) => started().warm(names),
    close: async () => {
      closing = true
      await thread?.terminate()
    },
  }
}
