/** Numbers from 0 as groups of seven bits, the lowest first. */
export class Numbers {
  readonly #bytes: number[] = []

  add(number: number): void {
    let rest = number
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) | 128)
    this.#bytes.push(rest)
  }

  /** growing numbers as their differences */
  addGrowing(numbers: readonly number[]): void {
    for (const [index, number] of numbers.entries()) this.add(number - (numbers[index - 1] ?? 0))
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** Reads what `Numbers` wrote, from a place of the bytes on. Throws where they are cut off. */
export class NumberReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  next(): number {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.at++]
      if (byte === undefined) throw new Error('the table of glyphs is cut off')
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }

  take(count: number): Uint32Array {
    const numbers = new Uint32Array(count)
    for (let index = 0; index < count; index++) numbers[index] = this.next()
    return numbers
  }

  takeGrowing(count: number): Uint32Array {
    const numbers = this.take(count)
    for (let index = 1; index < count; index++) numbers[index] = (numbers[index] as number) + (numbers[index - 1] as number)
    return numbers
  }
}
