/** One value of DER (X.690), as it stands in the bytes. */
export interface Der {
  readonly tag: number
  readonly body: Uint8Array
  /** with tag and length */
  readonly whole: Uint8Array
}

/** The value at the start of the bytes; `undefined` where its length does not fit. */
function readDer(bytes: Uint8Array): Der | undefined {
  const tag = bytes[0]
  const short = bytes[1]
  if (tag === undefined || short === undefined) return undefined
  const more = short < 0x80 ? 0 : short & 0x7f
  if (more > 4 || (short === 0x80 && more === 0)) return undefined
  let length = more === 0 ? short : 0
  for (let at = 0; at < more; at++) length = length * 256 + (bytes[2 + at] ?? 0)
  const start = 2 + more
  return start + length > bytes.length
    ? undefined
    : { tag, body: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) }
}

/** The values of a sequence, or of any run of values, in order; what is damaged ends the list. */
export function valuesIn(bytes: Uint8Array): readonly Der[] {
  const found: Der[] = []
  for (let at = 0; at < bytes.length; ) {
    const value = readDer(bytes.subarray(at))
    if (value === undefined) break
    found.push(value)
    at += value.whole.length
  }
  return found
}

/** Text of a string type: BMPString, else UTF-8 and its subsets. */
export function stringOf(value: Der | undefined): string {
  if (value === undefined) return ''
  return new TextDecoder(value.tag === 0x1e ? 'utf-16be' : 'utf-8').decode(value.body)
}

/** The bytes of a bit string without the count of unused bits, or of an octet string. */
export function bitsOf(value: Der | undefined): Uint8Array {
  if (value === undefined) return new Uint8Array()
  return value.tag === 0x03 ? value.body.subarray(1) : value.body
}
