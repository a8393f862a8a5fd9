import type { AddedSignature } from '../pdf/added.ts'
import { pdfDate } from '../pdf/field.ts'
import type { PdfSignature, SignatureBox } from '../pdf/placement.ts'

/** The required content and place of one named person's signature; the rest of it follows from the certificate. */
export interface WantedSignature extends Pick<PdfSignature, 'reason' | 'field'> {
  readonly fingerprint: string
  /** the box that the layout computed for this signer; `undefined` where it computed none */
  readonly box: SignatureBox | undefined
  /** ISO 8601: the moment it claims, or the earliest it may claim */
  readonly time: { readonly at: string } | { readonly from: string }
}

/**
 * Whether each person's signature, where there is one, says what is wanted of it and stands in this person's box. Who is not
 * wanted is not asked here, nor who has not signed.
 */
export function standInPlace(
  added: readonly (AddedSignature & { readonly fingerprint: string })[],
  wanted: readonly WantedSignature[],
): boolean {
  return wanted.every(({ fingerprint, field, reason, time, box }) =>
    added
      .filter((one) => one.fingerprint === fingerprint)
      .every((one) => box && isSamePlace(one.box, box) && one.field === field && one.reason === reason && isClaimed(one.time, time)),
  )
}

function isClaimed(claimed: string, wanted: WantedSignature['time']): boolean {
  return 'at' in wanted ? pdfDate(claimed) === pdfDate(wanted.at) : isSince(claimed, wanted.from)
}

/** Whether a claimed moment, told in whole seconds, is not before another. */
export function isSince(claimed: string, from: string): boolean {
  return Math.floor(Date.parse(claimed) / 1000) >= Math.floor(Date.parse(from) / 1000)
}

function isSamePlace(one: SignatureBox, other: SignatureBox): boolean {
  return (['page', 'x', 'y', 'width', 'height'] as const).every((key) => one[key] === other[key])
}
