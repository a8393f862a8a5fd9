import { hex } from '../../format/canonical.ts'
import { concat, fromLatin1, indexOfBytes } from '../bytes.ts'
import { signCms } from '../cms.ts'
import type { Signer } from '../signer.ts'
import { appendField, contentsStart, rangeStart, rangeWidth, reservedFor } from './field.ts'
import type { PdfSignature } from './placement.ts'

/**
 * Signs the whole document as it stands by an appended revision (PAdES B-B, `ETSI.CAdES.detached`), so that earlier
 * signatures stay valid. Same input, time and RSA key give the same bytes. Throws on a document this product did not write.
 */
export async function signPdf(bytes: Uint8Array, signer: Signer, signature: PdfSignature): Promise<Uint8Array> {
  const room = reservedFor(signer.chain?.length ?? 0)
  const file = concat(bytes, appendField(bytes, signer, signature, room))
  const contents = indexOfBytes(file, fromLatin1(contentsStart), bytes.length) + contentsStart.length - 1
  const range = indexOfBytes(file, fromLatin1(rangeStart), bytes.length) + rangeStart.length
  const after = contents + room * 2 + 2
  file.set(fromLatin1(`0 ${contents} ${after} ${file.length - after}`.padEnd(rangeWidth)), range)
  const cms = await signCms(concat(file.subarray(0, contents), file.subarray(after)), signer)
  if (cms.length > room) throw new Error('the signature does not fit the space kept for it')
  file.set(fromLatin1(hex(cms)), contents + 1)
  return file
}
