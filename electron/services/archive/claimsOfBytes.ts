import { kindOfBytes } from '../files/kindOfBytes.ts'

/** What this product writes, unpacked, into each file it signs, and what every record begins with. */
const ofWorkbooks = ['_xmlsignatures', 'customXml/item1.xml']
export const marks: Readonly<Record<string, readonly string[]>> = {
  pdf: ['/TicReviewLayout', '/ByteRange'],
  office: ofWorkbooks,
  zip: ofWorkbooks,
  json: ['tic-review/result@', 'tic-review/panel@'],
}

/** A table of verified values is known by its name: it is a bag like a package. */
export function isTableName(name: string): boolean {
  return name.toLowerCase().endsWith('.ticvalues')
}

/** Whether bytes are, or pretend to be, a result or a panel record and have to be verified. */
export function bytesClaimRecord(bytes: Buffer): boolean {
  const wanted = marks[kindOfBytes(bytes.subarray(0, 4096))] ?? []
  return wanted.some((mark) => bytes.includes(mark, 0, 'latin1'))
}
