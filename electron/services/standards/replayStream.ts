import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Replay } from '#shared/scoring/index.ts'
import { longestLine } from '#shared/scoring/replayLine.ts'

/**
 * Answers NDJSON from `input` on `output`, one line for one line in the same order (score-replay.md).
 * Memory does not grow with the input: one piece is read, answered and written before the next, and writing waits
 * for a slow reader. Blank lines and a byte order mark are passed over. Gives the number of lines in error.
 */
export async function replayStream(input: Readable, replay: Replay, output: Writable, signal: AbortSignal): Promise<number> {
  const decoder = new TextDecoder('utf-8')
  const broken = new Promise<never>((_, reject) => output.once('error', reject))
  broken.catch(() => undefined)
  let bad = 0
  let rest = ''
  const answerTo = (line: string): string => {
    if (line === '' || line === '\r') return ''
    const answer = replay(line)
    if (answer.state === 'error') bad++
    return `${JSON.stringify(answer)}\n`
  }
  for await (const bytes of input) {
    signal.throwIfAborted()
    const text = typeof bytes === 'string' ? bytes : decoder.decode(bytes as Uint8Array, { stream: true })
    const lines = text.split('\n')
    lines[0] = rest + lines[0]!
    rest = shortened(lines.pop()!)
    let answers = ''
    for (const line of lines) answers += answerTo(line)
    if (answers !== '' && !output.write(answers)) await Promise.race([once(output, 'drain'), broken])
  }
  const last = answerTo(rest + decoder.decode())
  if (last !== '') output.write(last)
  return bad
}

/** An endless line is not collected: beyond the limit it is refused anyway, so its rest is let go. */
function shortened(line: string): string {
  return line.length > longestLine ? line.slice(0, longestLine + 1) : line
}
