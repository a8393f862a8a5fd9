import { ccittRows, type FaxParameters } from './ccittRows.ts'
import { jbig2Whole } from './jbig2Whole.ts'
import { jpegWhole } from './jpegWhole.ts'
import { jpxWhole } from './jpxWhole.ts'

export interface PackedImage {
  /** the last filter's name, as PDF writes it in full or short; none for plain samples */
  readonly filter: string | undefined
  /** what that filter gets to read */
  readonly bytes: Uint8Array
  /** number of rows that the file declares for the image */
  readonly rows: number
  readonly fax?: FaxParameters | undefined
}

/** filters whose decoder fills in missing data, so that the packed bytes must be checked */
const filled: ReadonlySet<string> = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JPX', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF'])

/** Whether a short output of the filter is proof enough, so that its packed bytes need no check. */
export function tellsItself(filter: string | undefined): boolean {
  return filter === undefined || !filled.has(filter)
}

/** Whether an image's packed bytes are complete. True for filters whose decoder reports missing data itself. */
export function imageWhole({ filter, bytes, rows, fax }: PackedImage): boolean {
  switch (filter) {
    case 'DCTDecode':
    case 'DCT':
      return jpegWhole(bytes)
    case 'JPXDecode':
    case 'JPX':
      return jpxWhole(bytes)
    case 'JBIG2Decode':
      return jbig2Whole(bytes)
    case 'CCITTFaxDecode':
    case 'CCF':
      return fax === undefined || ccittRows(bytes, fax, rows) >= rows
    default:
      return true
  }
}
