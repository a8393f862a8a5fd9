import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { readRevisions } from '#shared/signature/pdf/revisions.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import { attack, good, type Specimen } from '../attack.ts'
import { append, withEntries } from '../edit.ts'
import { panelPdf } from '../pdf.ts'

/** Where each revision of the file ends. */
const ends = (bytes: Uint8Array) => readRevisions(bytes).revisions.map(({ section }) => section.end)

const lost = ['signer.missing'] as const

function after(about: string, reasons: readonly Reason[], change: (bytes: Uint8Array, ends: readonly number[]) => Uint8Array): Specimen {
  const make = async (clean: Parameters<Specimen['make']>[0]) => {
    const bytes = await panelPdf(clean, 2)
    return change(bytes, ends(bytes))
  }
  return { ...(reasons.length === 0 ? good({ about, kind: 'pdf', make }) : attack({ about, kind: 'pdf', reasons, make })) }
}

/** What somebody without a key does to a file that two have signed. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: after('Nothing is done.', [], (bytes) => bytes),
  cutToFirst: after('Cut back to what nobody had signed.', lost, (bytes, [first]) => bytes.subarray(0, first)),
  cutToSecond: after('Cut back to the first signature.', lost, (bytes, [, second]) => bytes.subarray(0, second)),
  cutByOne: after('The last byte is missing.', ['pdf.coverage', 'signature.malformed', ...lost], (bytes) => bytes.subarray(0, -1)),
  cutIntoFirst: after('Cut within what nobody had signed.', ['pdf.malformed', 'signer.missing', 'result.missing'], (bytes, [first = 0]) =>
    bytes.subarray(0, first - 20),
  ),
  cutIntoSecond: after('Cut within the first signature.', ['pdf.unaccounted', ...lost], (bytes, [, second = 0]) =>
    bytes.subarray(0, second - 20),
  ),
  cutIntoLast: after('Cut within the last signature.', ['pdf.unaccounted', ...lost], (bytes) => bytes.subarray(0, -20)),
  firstLeftOut: after('The first signature is taken out of the middle.', ['pdf.unaccounted', ...lost], (bytes, [first = 0, second = 0]) =>
    concat(bytes.subarray(0, first), bytes.subarray(second)),
  ),
  lastTwice: after('The last update stands there twice.', ['pdf.unaccounted', ...lost], (bytes, [, second = 0]) =>
    concat(bytes, bytes.subarray(second)),
  ),
  inOtherOrder: after('The updates stand in another order.', ['pdf.unaccounted', ...lost], (bytes, [first = 0, second = 0]) =>
    concat(bytes.subarray(0, first), bytes.subarray(second), bytes.subarray(first, second)),
  ),
  updateUnsigned: after('An unsigned update gives the catalog another language.', ['pdf.unsignedUpdate', ...lost], (bytes) =>
    append(bytes, (last) => [withEntries(last, last.rootNumber, { Lang: null })]),
  ),
  updateEmpty: after('An unsigned update changes nothing.', ['pdf.unsignedUpdate', ...lost], (bytes) =>
    append(bytes, (last) => [withEntries(last, last.rootNumber, {})]),
  ),
  blankBehind: after('A blank follows the end.', ['pdf.unaccounted', ...lost], (bytes) => concat(bytes, fromLatin1(' '))),
  lineBehind: after('A line end follows the end.', ['pdf.unaccounted', ...lost], (bytes) => concat(bytes, fromLatin1('\n'))),
  endBehind: after('An end mark follows the end.', ['pdf.unaccounted', ...lost], (bytes) => concat(bytes, fromLatin1('%%EOF\n'))),
  otherBehind: after('A whole document follows the end.', ['pdf.unaccounted', ...lost], (bytes, [first]) =>
    concat(bytes, bytes.subarray(0, first)),
  ),
  pageBefore: after('A web page stands before the header.', ['pdf.malformed', 'signer.missing', 'result.missing'], (bytes) =>
    concat(fromLatin1('<html></html>\n'), bytes),
  ),
}
