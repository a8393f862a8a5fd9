import { ccittRows, type FaxParameters } from './ccittRows.ts'
import { jbig2Whole } from './jbig2Whole.ts'
import { jpegWhole } from './jpegWhole.ts'
import { jpxWhole } from './jpxWhole.ts'

export interface PackedImage {
  /** the last filter's name, as PDF writes it in full or short; none for plain samples */
  readonly filter: string | undefined
  /** what that filter gets to read */
  readonly bytes: Uint8Array
  /** rows the file says the image has */
  readonly rows: number
  readonly fax?: FaxParameters | undefined
}

/** filters whose reader fills up what is missing, so that their packed bytes must be asked */
const filled: ReadonlySet<string> = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JPX', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF'])

/** Whether a short answer of the filter says enough, and its packed bytes need not be asked. */
export function tellsItself(filter: string | undefined): boolean {
  return filter === undefined || !filled.has(filter)
}

/** Whether an image's packed bytes hold all of it. For filters that tell themselves it is true. */
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
