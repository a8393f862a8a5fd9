/** The extra fields of a header that this reader looks at. */
export interface ExtraFields {
  readonly zip64: Buffer | undefined
  readonly unicodePath: Buffer | undefined
}

/** Splits an extra area into its fields; `undefined` when a field runs over the end (up to three bytes of padding are let pass). */
export function readExtraFields(area: Buffer): ExtraFields | undefined {
  let zip64: Buffer | undefined
  let unicodePath: Buffer | undefined
  let at = 0
  while (at + 4 <= area.length) {
    const id = area.readUInt16LE(at)
    const end = at + 4 + area.readUInt16LE(at + 2)
    if (end > area.length) return undefined
    if (id === 0x0001) zip64 = area.subarray(at + 4, end)
    if (id === 0x7075) unicodePath = area.subarray(at + 4, end)
    at = end
  }
  return { zip64, unicodePath }
}

/** The wide values of those 32-bit fields that are full, in their order; `undefined` when the ZIP64 extra is too short for them. */
export function widen(values: readonly number[], zip64: Buffer | undefined): readonly number[] | undefined {
  let at = 0
  const wide: number[] = []
  for (const value of values) {
    if (value !== 0xffffffff) {
      wide.push(value)
      continue
    }
    if (zip64 === undefined || at + 8 > zip64.length) return undefined
    const big = zip64.readBigUInt64LE(at)
    if (big > BigInt(Number.MAX_SAFE_INTEGER)) return undefined
    wide.push(Number(big))
    at += 8
  }
  return wide
}

/** The Unicode-path extra (version, CRC-32 of the name, name) repeats the entry's name. */
export function unicodePathAgrees(extra: Buffer | undefined, name: Buffer | undefined): boolean {
  if (extra === undefined) return true
  return extra.length >= 5 && extra[0] === 1 && name !== undefined && extra.subarray(5).equals(name)
}
