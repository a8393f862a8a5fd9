import { decodeUtf8 } from '#shared/format/json.ts'

/** The lines of a tag file: strict UTF-8 without BOM, LF or CRLF, the last line end optional; `undefined` when it is not that. */
export function tagLines(bytes: Uint8Array): readonly string[] | undefined {
  const text = decodeUtf8(bytes)
  if (text === undefined || text.startsWith('\ufeff')) return undefined
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  const ended = lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  return last === '' ? ended : [...ended, last]
}
