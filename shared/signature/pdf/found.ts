import type { Layout } from '../../layout/index.ts'
import type { Certificate } from '../certificate.ts'
import type { Reason } from '../reasons.ts'
import { type AddedSignature, addedSignature, standsApart } from './added.ts'
import { reservedFor } from './field.ts'
import { isKind, type PdfDict } from './objects.ts'
import type { Revision } from './revisions.ts'
import { isRewritten } from './rewritten.ts'
import type { SignatureFont } from './signatureFont.ts'

/** A signature value found in the file, and the update that brought it. */
export interface Found {
  readonly value: PdfDict
  readonly end: number
  readonly before?: Revision
  readonly after: Revision
  readonly added?: AddedSignature
}

/** One signature per update, each independent of those before; deviations are added to `reasons`. */
export function findSignatures([first, ...later]: readonly Revision[], reasons: Reason[]): readonly Found[] {
  const orphan = first && newSignature(first)
  const found: Found[] = orphan ? [{ value: orphan, end: first.section.end, after: first }] : []
  const added: AddedSignature[] = []
  let before = first!
  for (const after of later) {
    const one = addedSignature(before, after)
    const value = one?.value ?? newSignature(after)
    if (!value) reasons.push('pdf.unsignedUpdate')
    else if (!one || !standsApart(one, added)) reasons.push('pdf.changed')
    if (one) added.push(one)
    if (value) found.push({ value, end: after.section.end, before, after, ...(one && { added: one }) })
    before = after
  }
  return found
}

/** Whether the update is what this product writes in the layout for the certificate's holder. */
export async function isWrittenByUs(
  bytes: Uint8Array,
  { before, after, added }: Found,
  certificate: Certificate,
  issuers: readonly Certificate[],
  layout: Layout,
  font: SignatureFont,
): Promise<boolean> {
  const room = reservedFor(
    certificate,
    issuers.map(({ der }) => der),
  )
  if (!before || !added || added.room !== room) return false
  const { name, unit, fingerprint } = certificate
  const person = { name, fingerprint, ...(unit && { unit }) }
  return isRewritten(bytes, before, after, added, person, layout, await font(added.font))
}

/** A signature dictionary written in this revision. */
function newSignature(revision: Revision): PdfDict | undefined {
  const values = [...revision.section.objects.values()]
  return values.find((object): object is PdfDict => isKind(object, 'dict') && object.entries.has('ByteRange'))
}
