import { Damaged, Encrypted } from '../budget.ts'
import type { DecodedFlow, Encoded } from '../decoder.ts'
import { openOfficePackage } from './officePackage.ts'
import { openCompound } from './old/compound.ts'

/**
 * A text or presentation by what the file holds, whatever its name says: an OOXML package, rich text, or a compound file of Word or
 * PowerPoint 97 to 2003 and of WPS. A compound file around an encrypted package needs its password.
 */
export async function decodeOffice(document: Encoded): Promise<DecodedFlow> {
  const { bytes } = document
  const head = String.fromCharCode(...bytes.subarray(0, 5))
  if (head.startsWith('PK\u0003\u0004')) {
    const type = openOfficePackage(bytes).mainType
    if (type.includes('wordprocessingml') || type.includes('ms-word')) return (await import('./docx/decodeDocx.ts')).decodeDocx(document)
    if (type.includes('presentationml') || type.includes('ms-powerpoint'))
      return (await import('./pptx/decodePptx.ts')).decodePptx(document)
    throw new Damaged()
  }
  if (head === '{\\rtf') return (await import('./old/decodeRtf.ts')).decodeRtf(document)
  const compound = openCompound(bytes)
  if (compound?.stream('EncryptedPackage')) throw new Encrypted()
  if (compound?.stream('WordDocument')) return (await import('./old/decodeDoc.ts')).decodeDoc(compound)
  if (compound?.stream('PowerPoint Document')) return (await import('./old/decodePpt.ts')).decodePpt(compound)
  throw new Damaged()
}
