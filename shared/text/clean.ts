/** What ends a line: Word's U+000B, form feed, NEL, and the separators that web pages and chat programs paste. */
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu
/** Controls except tab and line end; invisible characters (zero width, soft hyphen, selectors, direction marks); anchors. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufff9-\ufffc]|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu
/** Spaces of other widths; the wide one of Chinese texts (U+3000) stays. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu
/** Compatibility ideographs are characters of GB 18030 with a look of their own: NFC would change them into others. */
const compatible = /([\uf900-\ufaff\u{2f800}-\u{2fa1f}])/u
/** Texts of these alone are clean, and every font has them. */
export const usual = /^[\n\t -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]*$/

/**
 * A text as it is stored: characters that are invisible or not allowed are removed, other line ends become `\n`, spaces of other widths a plain
 * one, letters with marks composed (NFC). Applied when a text is entered, and to both sides when a page is compared with its
 * record. Cleaning a second time changes nothing.
 */
export function cleanText(text: string): string {
  if (usual.test(text)) return text
  const seen = text.replace(lineEnds, '\n').replace(unseen, '').replace(spaces, ' ')
  return seen
    .split(compatible)
    .map((part, at) => (at % 2 === 1 ? part : part.normalize('NFC')))
    .join('')
}

/** The same for a text of one line: line ends and tabs are blanks. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]+/gu, ' ')
}
