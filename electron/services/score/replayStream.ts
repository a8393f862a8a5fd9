import type { Writable } from 'node:stream'
import type { Replay } from '#shared/scoring/index.ts'
import { answerPiece } from './answerPiece.ts'
import type { AnsweredBytes, Threads } from './threads.ts'
import { wholeLines } from './wholeLines.ts'

/** Input below this size is answered in this thread: starting threads would take longer. */
const worthThreads = 512 * 1024

/**
 * Answers NDJSON from `input` on `output`, one line for one line in the same order (score-replay.md).
 * Memory does not grow with the input: a fixed number of pieces is under way in memory that is used again, and writing
 * waits for a slow reader.
 * `start` gives threads for large inputs, `undefined` where there are none. Gives the number of lines in error.
 */
export async function replayStream(
  input: AsyncIterable<unknown>,
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
  let room = new ArrayBuffer(0)
  const write = async (answer: { readonly bytes: Uint8Array; readonly bad: number }): Promise<void> => {
    bad += answer.bad
    if (broken !== undefined) throw broken
    if (answer.bytes.length > 0) await written(output, answer.bytes)
  }
  const writeNext = async (): Promise<void> => {
    const answer = await underWay.shift()!
    await write(answer)
    answer.release()
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
        const answer = answerPiece(replay, piece, room)
        await write(answer)
        room = answer.bytes.buffer
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

/** Until the bytes were taken: their memory is used again. Fails when the output does. */
function written(output: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => void output.write(bytes, (error) => (error ? reject(error) : resolve())))
}
