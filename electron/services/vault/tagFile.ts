import { decodeUtf8 } from '#shared/format/json.ts'

/** The text of a tag file: strict UTF-8 without BOM; `undefined` when it is not that. */
export function tagText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes)
  return text === undefined || text.startsWith('\ufeff') ? undefined : text
}

/** The lines of a tag file one by one: LF or CRLF, the last line end optional. */
export function* tagLines(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const line = end < 0 ? text.slice(start) : text.slice(start, end)
    yield end >= 0 && line.endsWith('\r') ? line.slice(0, -1) : line
    start = end < 0 ? text.length : end + 1
  }
}
