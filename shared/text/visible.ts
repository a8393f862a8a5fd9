/** Controls but the tab, line separators, and the characters without width or with a direction of their own (Unicode Cc, Zl, Zp, Cf). */
const unseen = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/gu

/** A text that came from a file, with what a reader would not see, and a terminal would obey, written out as `\\u001b`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`)
}

/** JSON text of the same value, with such characters in its strings escaped. Controls below U+0020 already are. */
export function visibleJson(json: string): string {
  return json.replace(unseen, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
}
