import { createReadStream } from 'node:fs'
import { contentKind } from '../files/contentKind.ts'
import { isTableName, marks } from './claimsOfBytes.ts'

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
