import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Replay } from '#shared/scoring/index.ts'
import { answerPiece } from './answerPiece.ts'
import type { AnsweredBytes, Threads } from './threads.ts'
import { wholeLines } from './wholeLines.ts'

/** Input below this size is answered in this thread: starting threads would take longer. */
const worthThreads = 4 * 1024 * 1024

/**
 * Answers NDJSON from `input` on `output`, one line for one line in the same order (score-replay.md).
 * Memory does not grow with the input: a fixed number of pieces is under way, and writing waits for a slow reader.
 * `start` gives threads for large inputs, `undefined` where there are none. Gives the number of lines in error.
 */
export async function replayStream(
  input: Readable,
  replay: Replay,
  output: Writable,
  signal: AbortSignal,
  start: () => Threads | undefined,
): Promise<number> {
  let broken: Error | undefined
  output.once('error', (error) => {
    broken = error
  })
  const underWay: Promise<AnsweredBytes>[] = []
  let threads: Threads | undefined
  let started = false
  let read = 0
  let bad = 0
  const write = async (answer: { readonly bad: number }, text: string | Uint8Array): Promise<void> => {
    bad += answer.bad
    if (broken !== undefined) throw broken
    // `once` itself fails when the output does; a race against one long promise would keep every answer alive.
    if (text.length > 0 && !output.write(text)) await once(output, 'drain')
  }
  const writeNext = async (): Promise<void> => {
    const answer = await underWay.shift()!
    await write(answer, answer.bytes)
  }
  try {
    for await (const piece of wholeLines(input)) {
      signal.throwIfAborted()
      read += piece.length
      if (!started && read > worthThreads) {
        started = true
        threads = start()
      }
      if (threads === undefined) {
        const answer = answerPiece(replay, piece)
        await write(answer, answer.text)
        continue
      }
      const answer = threads.answer(piece)
      // The caller that awaits it receives a failure; until then it must not count as unhandled.
      answer.catch(() => undefined)
      underWay.push(answer)
      if (underWay.length >= threads.width) await writeNext()
    }
    while (underWay.length > 0) await writeNext()
    return bad
  } finally {
    await threads?.close()
  }
}
