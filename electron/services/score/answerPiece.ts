import type { Replay } from '#shared/scoring/index.ts'

export interface Answers {
  /** the answers, in the room that was given or in a larger one */
  readonly bytes: Buffer<ArrayBuffer>
  /** lines that could not be scored */
  readonly bad: number
}

/**
 * Answers a piece of whole lines into `room`, skipping blank ones. Each line is decoded separately: the engine reads a
 * string of its own faster than a slice of a large one. Room is used again for the next piece, so that memory does not
 * grow with the input; where it is too small a larger one is made.
 */
export function answerPiece(replay: Replay, bytes: Buffer, room: ArrayBuffer): Answers {
  let out = Buffer.from(room)
  let end = 0
  let bad = 0
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from)
    const to = newline < 0 ? bytes.length : newline
    const line = bytes.toString('utf8', from, to)
    from = to + 1
    if (line === '' || line === '\r') continue
    const answer = replay(line)
    if (answer.state === 'error') bad++
    const text = JSON.stringify(answer)
    // a character has at most three bytes in UTF-8
    const needed = end + text.length * 3 + 1
    if (needed > out.length) out = larger(out.subarray(0, end), needed)
    end += out.write(text, end)
    out[end++] = 10
  }
  return { bytes: out.subarray(0, end), bad }
}

function larger(out: Buffer, needed: number): Buffer<ArrayBuffer> {
  const made = Buffer.from(new ArrayBuffer(Math.max(1 << 16, needed, out.length * 2)))
  made.set(out)
  return made
}
