import { longestLine } from '#shared/scoring/replayLine.ts'

const newline = 10
/** Most bytes kept of one unfinished line; a longer one is refused anyway, so its rest is let go. */
const mostKept = 4 * longestLine + 4

/** The input in pieces that end with a line each; memory holds one piece and one unfinished line. A byte order mark is dropped. A piece is valid until the next one is asked for. */
export async function* wholeLines(input: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  let kept = 0
  let first = true
  for await (const chunk of input) {
    let bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as string | Uint8Array)
    if (first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    first = false
    const end = bytes.lastIndexOf(newline) + 1
    if (end > 0) {
      yield rest.length === 0 ? bytes.subarray(0, end) : Buffer.concat([...rest, bytes.subarray(0, end)])
      rest = []
      kept = 0
    }
    if (end === bytes.length) continue
    if (kept < mostKept) rest.push(Buffer.from(bytes.subarray(end, end + mostKept)))
    kept += bytes.length - end
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
