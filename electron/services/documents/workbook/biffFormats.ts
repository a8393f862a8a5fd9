import { SSF } from 'xlsx'
import { builtinFormats } from '#shared/sheet/builtinFormats.ts'
import { unknownFormat } from './styles.ts'

/** Record types of BIFF5 and later ([MS-XLS] 2.3.2). */
const records = { bof: 0x0809, codePage: 0x0042, format: 0x041e } as const
/** Ids SheetJS keeps a code for. */
const lastId = 0x188

/**
 * Sets SheetJS's table of format codes before it reads an old workbook: it keeps what the last file left there, and lacks the Chinese
 * built-in ids. A workbook's own FORMAT records come on top.
 */
export function setChineseFormats(): void {
  for (let id = 0; id <= lastId; id++) SSF.load(builtinFormats[id] ?? unknownFormat(id), id)
}

/**
 * BIFF5 and 7 keep format codes in the code page of their system, which SheetJS reads byte by byte into characters that are none.
 * Each such code is overwritten in place by a mark of the same length; the marks are returned with the codes they replace.
 */
export function markFormats(stream: Uint8Array): ReadonlyMap<string, string> {
  const marks = new Map<string, string>()
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let codePage = 936
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    const body = at + 4
    if (body + length > stream.length) break
    if (type === records.bof && length >= 2 && view.getUint16(body, true) >= 0x0600) return marks
    if (type === records.codePage && length >= 2) codePage = view.getUint16(body, true)
    if (type === records.format && length > 3) {
      const text = stream.subarray(body + 3, Math.min(body + length, body + 3 + (stream[body + 2] ?? 0)))
      if (text.length >= 2 && text.some((byte) => byte > 0x7f)) marks.set(writeMark(text, marks.size), decoded(text, codePage))
    }
    at = body + length
  }
  return marks
}

/** Two printable characters distinguish thousands of formats; the rest is padding. A mark begins with ~, which no format does. */
function writeMark(text: Uint8Array, number: number): string {
  const mark = text.length === 2 ? [0x7e, 0x21 + number] : [0x7e, 0x21 + Math.floor(number / 90), 0x21 + (number % 90)]
  for (let index = 0; index < text.length; index++) text[index] = mark[index] ?? 0x7e
  return String.fromCharCode(...text)
}

const encodings: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 1252: 'windows-1252' }

function decoded(text: Uint8Array, codePage: number): string {
  return new TextDecoder(encodings[codePage] ?? 'gb18030').decode(text)
}
