import type { AddedSignature } from '../pdf/added.ts'
import { pdfDate } from '../pdf/field.ts'
import type { PdfSignature, SignatureBox } from '../pdf/placement.ts'

/** The required content of one named person's signature; the rest of it follows from the certificate. */
export type WantedSignature = Pick<PdfSignature, 'time' | 'reason' | 'field'> & { readonly fingerprint: string }

/**
 * Whether each person's signature, where there is one, says what is wanted of it and stands in one of `places`, the boxes
 * that the layout computed for signers; each takes one person. Who is not wanted is not asked here, nor who has not signed.
 */
export function standInPlace(
  added: readonly (AddedSignature & { readonly fingerprint: string })[],
  wanted: readonly WantedSignature[],
  places: readonly SignatureBox[],
): boolean {
  const free = [...places]
  return wanted.every(({ fingerprint, field, reason, time }) => {
    const one = added.find((signature) => signature.fingerprint === fingerprint)
    if (!one) return true
    const at = free.findIndex((place) => isSamePlace(one.box, place))
    if (at >= 0) free.splice(at, 1)
    return at >= 0 && one.field === field && one.reason === reason && pdfDate(one.time) === pdfDate(time)
  })
}

function isSamePlace(one: SignatureBox, other: SignatureBox): boolean {
  return (['page', 'x', 'y', 'width', 'height'] as const).every((key) => one[key] === other[key])
}
