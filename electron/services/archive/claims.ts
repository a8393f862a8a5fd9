import { createReadStream } from 'node:fs'
import { contentKind, kindOfBytes } from '../files/contentKind.ts'

/** What this product writes, unpacked, into each file it signs, and what every record begins with. */
const ofWorkbooks = ['_xmlsignatures', 'customXml/item1.xml']
const marks: Readonly<Record<string, readonly string[]>> = {
  pdf: ['/TicReviewLayout', '/ByteRange'],
  office: ofWorkbooks,
  zip: ofWorkbooks,
  json: ['tic-review/result@', 'tic-review/panel@'],
}
const longestMark = 32

/**
 * Whether a file is, or pretends to be, a result or a panel record and has to be verified. Every other file (a scan, a
 * photo, a workbook from elsewhere) is evidence that nobody signed with this product. Throws the system's errors.
 */
export async function fileClaimsRecord(file: string): Promise<boolean> {
  if (isTableName(file)) return true
  const wanted = marks[(await contentKind(file)) ?? ''] ?? []
  if (wanted.length === 0) return false
  let end = ''
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 ** 2 }) as AsyncIterable<Buffer>) {
    const text = end + chunk.toString('latin1')
    if (wanted.some((mark) => text.includes(mark))) return true
    end = text.slice(-longestMark)
  }
  return false
}

/** A table of verified values is known by its name: it is a bag like a package. */
export function isTableName(name: string): boolean {
  return name.toLowerCase().endsWith('.ticvalues')
}

/** The same of bytes already in memory. */
export function bytesClaimRecord(bytes: Buffer): boolean {
  const wanted = marks[kindOfBytes(bytes.subarray(0, 4096))] ?? []
  return wanted.some((mark) => bytes.includes(mark, 0, 'latin1'))
}
