import type { Replay } from '#shared/scoring/index.ts'

export interface Answers {
  readonly text: string
  /** lines that could not be scored */
  readonly bad: number
}

/**
 * Answers a piece of whole lines, skipping blank ones. Each line is decoded separately: the engine reads a string of
 * its own faster than a slice of a large one.
 */
export function answerPiece(replay: Replay, bytes: Buffer): Answers {
  let text = ''
  let bad = 0
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from)
    const to = newline < 0 ? bytes.length : newline
    const line = bytes.toString('utf8', from, to)
    from = to + 1
    if (line === '' || line === '\r') continue
    const answer = replay(line)
    if (answer.state === 'error') bad++
    text += `${JSON.stringify(answer)}\n`
  }
  return { text, bad }
}
