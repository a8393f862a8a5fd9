/**
 * Bytes as printable text that needs no escaping in HTML: 13 bits in two of 91 characters, all but space, `<`, `&`, `"` and what
 * is not ASCII. It is an eighth shorter than base 64, which would not fit into the page's size.
 */
const alphabet = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !'<&"'.includes(character))
  .join('')
const values = new Uint8Array(128)
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index

/** The number of bytes, a colon, the pairs. */
export function toBase91(bytes: Uint8Array): string {
  const pairs: string[] = []
  let [waiting, bits] = [0, 0]
  for (const byte of bytes) {
    waiting |= byte << bits
    bits += 8
    if (bits < 13) continue
    pairs.push(pair(waiting & 8191))
    waiting >>>= 13
    bits -= 13
  }
  return `${bytes.length}:${pairs.join('')}${bits > 0 ? pair(waiting) : ''}`
}

/** The bytes again. Throws on a text that is cut off: the page was not copied as a whole. */
export function fromBase91(text: string): Uint8Array {
  const start = text.indexOf(':') + 1
  const bytes = new Uint8Array(Number(text.slice(0, start - 1)))
  let [waiting, bits, at] = [0, 0, 0]
  for (let place = start; at < bytes.length; place += 2) {
    if (place + 1 >= text.length) throw new Error('the page is cut off')
    waiting |= (values[text.charCodeAt(place)]! + values[text.charCodeAt(place + 1)]! * 91) << bits
    for (bits += 13; bits >= 8 && at < bytes.length; bits -= 8) {
      bytes[at++] = waiting & 255
      waiting >>>= 8
    }
  }
  return bytes
}

function pair(value: number): string {
  return alphabet[value % 91]! + alphabet[Math.floor(value / 91)]!
}
