/** Characters as the formats count them: Unicode code points. */
export function codePoints(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // a low surrogate belongs to the high surrogate before it
    if (unit < 0xdc00 || unit > 0xdfff) count += 1
  }
  return count
}
