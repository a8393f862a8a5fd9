import { equalBytes } from '../bytes.ts'
import { withSignatureParts } from '../ooxml/sign.ts'
import type { Parts } from '../ooxml/zip.ts'
import type { SignatureBox } from '../pdf/placement.ts'

/** The box of each seat, by the person who signs there. */
export type SignatureBoxes = ReadonlyMap<string, SignatureBox>

/** What a record prints, unsigned, made again by this program. */
export interface PrintedAgain {
  readonly pdf: Uint8Array
  readonly boxes: SignatureBoxes
}

/** Whether the bytes before the first signature equal the printed ones, with the line end that signing adds. */
export function isFirstPrinted(first: Uint8Array, printed: Uint8Array): boolean {
  const more = first.length - printed.length
  return equalBytes(first.subarray(0, printed.length), printed) && (more === 0 || (more === 1 && first.at(-1) === 10))
}

/**
 * The parts of a signed workbook that are not what its record prints: every part but the signatures' own must be equal,
 * content types and root relationships as signing leaves them.
 */
export function partsNotPrinted(parts: Parts, printed: Parts, signatures: number): readonly string[] {
  const wanted = withSignatureParts(printed, signatures)
  const own = (name: string) => name.startsWith('_xmlsignatures/')
  const names = new Set([...parts.keys(), ...wanted.keys()].filter((name) => !own(name)))
  return [...names].filter((name) => {
    const [one, other] = [parts.get(name), wanted.get(name)]
    return !one || !other || !equalBytes(one, other)
  })
}
