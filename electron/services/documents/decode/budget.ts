/** What decoders may spend on one document; the thread's own limits of heap and time stand behind them. */
export const budget = {
  /** bytes of the file */
  file: 200 * 2 ** 20,
  /** bytes that the parts of a package unfold to, all together */
  inflated: 96 * 2 ** 20,
  /** bytes of one XML part: as text, as tree and as drawing it takes several times as much */
  xml: 32 * 2 ** 20,
  /** elements and attributes of one XML part */
  marks: 800_000,
  /** nesting of XML elements and of blocks */
  depth: 200,
  /** characters of a document's text */
  characters: 8_000_000,
  /** pixels of a picture that is read */
  pixels: 200_000_000,
  /** pixels that are handed to a page; a larger picture is made smaller by a whole number */
  shownPixels: 20_000_000,
  /** bytes of a picture's unpacked samples */
  samples: 128 * 2 ** 20,
} as const

/** Thrown by a decoder whose document is larger than can be shown; becomes `document.tooLarge`. */
export { TooLarge } from '../workbook/limits.ts'

/** Thrown by a decoder whose document is not what its kind says; becomes `document.damaged`. */
export class Damaged extends Error {}

/** Thrown by a decoder of a document that needs a password; becomes `document.encrypted`. */
export class Encrypted extends Error {}
