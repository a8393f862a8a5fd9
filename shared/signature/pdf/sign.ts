import { hex } from '../../format/canonical.ts'
import { concat, fromLatin1, indexOfBytes, latin1 } from '../bytes.ts'
import { signCms } from '../cms.ts'
import type { Signer } from '../signer.ts'
import { type Appearance, appendField } from './field.ts'

/** Where and how a signature stands in the document. */
export interface PdfSignature extends Appearance {
  /** ISO 8601; the claimed time, kept in /M only: offline there is no trusted time */
  readonly time: string
  readonly reason: string
  /** the form field's name, unique in the document */
  readonly field: string
}

/** Bytes kept for the CMS: an RSA-3072 signature with its certificate takes about 1,900, a chain of three about 5,000. */
const reserve = 4096
const reservePerIssuer = 2048

/**
 * Signs the whole document as it stands by an appended revision (PAdES B-B, `ETSI.CAdES.detached`), so that earlier
 * signatures stay valid. Same input, time and RSA key give the same bytes.
 */
export async function signPdf(bytes: Uint8Array, signer: Signer, signature: PdfSignature): Promise<Uint8Array> {
  const room = reserve + reservePerIssuer * (signer.chain?.length ?? 0)
  const update = await appendField(bytes, signer, signature, room)
  const file = concat(bytes, update)
  const contents = indexOfBytes(file, fromLatin1(`/Contents <${'0'.repeat(32)}`), bytes.length) + '/Contents '.length
  const range = indexOfBytes(file, fromLatin1('/ByteRange [ 0 9999999999'), bytes.length)
  if (contents < bytes.length || range < bytes.length) throw new Error('the signature dictionary was not written as laid out')
  const after = contents + room * 2 + 2
  const placeholder = latin1(file.subarray(range, file.indexOf(0x5d, range) + 1))
  const written = `/ByteRange [ 0 ${contents} ${after} ${file.length - after} ]`
  file.set(fromLatin1(written.padEnd(placeholder.length)), range)
  const cms = await signCms(concat(file.subarray(0, contents), file.subarray(after)), signer)
  if (cms.length > room) throw new Error('the signature does not fit the space kept for it')
  file.set(fromLatin1(hex(cms)), contents + 1)
  return file
}
