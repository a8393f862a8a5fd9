import type { Layout } from '../../layout/index.ts'
import { equalBytes, fromLatin1 } from '../bytes.ts'
import type { AddedSignature } from './added.ts'
import { fieldUpdate, type Person, placeholders, writtenRange } from './field.ts'
import type { Revision } from './revisions.ts'
import type { CutFont } from './signatureFont.ts'

/**
 * Whether an update is, byte for byte, what this product appends for this signer and the fields the update names: one more
 * signature and nothing else, spelled in one way only. The value of the signature is left out; it is verified by itself.
 */
export function isRewritten(
  bytes: Uint8Array,
  before: Revision,
  after: Revision,
  added: AddedSignature,
  signer: Person,
  layout: Layout,
  cut: CutFont,
): boolean {
  const start = before.section.end
  const update = bytes.subarray(start, after.section.end)
  const end = { length: start, endsLine: true }
  const again = fieldUpdate(before, end, signer, { ...added, layout }, cut, added.room)
  if (bytes[start - 1] !== 10 || again?.length !== update.length) return false
  const { range, contents } = placeholders(again, added.room)
  again.set(fromLatin1(writtenRange(start + contents.from, start + contents.to, after.section.end)), range)
  again.set(update.subarray(contents.from + 1, contents.to - 1), contents.from + 1)
  return equalBytes(again, update)
}
