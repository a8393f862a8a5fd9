import { hex } from '../../format/canonical.ts'
import { concat, fromLatin1 } from '../bytes.ts'
import { readCertificate } from '../certificate.ts'
import { signCms } from '../cms.ts'
import type { Signer } from '../signer.ts'
import { appendField, placeholders, reservedFor, writtenRange } from './field.ts'
import type { PdfSignature } from './placement.ts'

/**
 * Signs the whole present document by an appended revision (PAdES B-B, `ETSI.CAdES.detached`), so that earlier
 * signatures stay valid. Same input, time and RSA key give the same bytes. Throws on a document this product did not write.
 */
export async function signPdf(bytes: Uint8Array, signer: Signer, signature: PdfSignature): Promise<Uint8Array> {
  const certificate = await readCertificate(signer.certificate)
  if (!certificate) throw new Error('the signer has no readable certificate')
  const room = reservedFor(certificate, signer.chain ?? [])
  const update = appendField(bytes, signer, signature, room)
  const file = concat(bytes, update)
  const { range, contents } = placeholders(update, room)
  const [from, to] = [bytes.length + contents.from, bytes.length + contents.to]
  file.set(fromLatin1(writtenRange(from, to, file.length)), bytes.length + range)
  const cms = await signCms(concat(file.subarray(0, from), file.subarray(to)), signer)
  if (cms.length > room) throw new Error('the signature does not fit the space kept for it')
  file.set(fromLatin1(hex(cms)), from + 1)
  return file
}
