/** characters of a line drawn as one row; a longer line continues in the next */
const longest = 2000

/** A text cut into rows short enough to be drawn one by one; joined again they are the text without its line ends. */
export function textRows(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/u).flatMap(pieces)
}

function pieces(line: string): readonly string[] {
  if (line.length <= longest) return [line]
  const cut: string[] = []
  let from = 0
  while (from < line.length) {
    // never between the halves of one character
    const half = /[\uD800-\uDBFF]/u.test(line.charAt(from + longest - 1)) ? 1 : 0
    cut.push(line.slice(from, from + longest - half))
    from += longest - half
  }
  return cut
}
