import { NotationError, type Token } from './tokens.ts'

/** A place in the tokens of a cell; what is not as expected there ends the reading with its place. */
export class Cursor {
  readonly #tokens: readonly Token[]
  readonly #length: number
  #place = 0

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens
    this.#length = length
  }

  /** Whether the sign or bare word stands here. */
  isAt(text: string): boolean {
    const token = this.#tokens[this.#place]
    return token !== undefined && (token.kind === 'sign' || token.kind === 'word') && token.text === text
  }

  isWord(): boolean {
    return this.#tokens[this.#place]?.kind === 'word'
  }

  isEnd(): boolean {
    return this.#place >= this.#tokens.length
  }

  /** The sign here, or nothing. */
  sign(): string {
    const token = this.#tokens[this.#place]
    return token?.kind === 'sign' ? token.text : ''
  }

  skip(text: string): boolean {
    const there = this.isAt(text)
    if (there) this.#place++
    return there
  }

  take(text: string): void {
    if (!this.skip(text)) this.stop(this.#place)
  }

  number(): string {
    return this.skipNumber() ?? this.stop(this.#place)
  }

  skipNumber(): string | undefined {
    const token = this.#tokens[this.#place]
    if (token?.kind !== 'number') return undefined
    this.#place++
    return token.text
  }

  /** A word, a quoted text, or the unit %. */
  text(): string {
    const token = this.#tokens[this.#place]
    const isText = token?.kind === 'word' || token?.kind === 'quoted' || token?.text === '%'
    if (!isText) return this.stop(this.#place)
    this.#place++
    return token.text
  }

  quoted(): string | undefined {
    return this.#tokens[this.#place]?.kind === 'quoted' ? this.text() : undefined
  }

  end(): void {
    if (!this.isEnd()) this.stop(this.#place)
  }

  /** What was just taken is not what belongs here; `may` is what does. */
  wrong(may: readonly string[] = []): never {
    return this.stop(this.#place - 1, may)
  }

  private stop(place: number, may: readonly string[] = []): never {
    throw new NotationError(this.#tokens[place]?.at ?? this.#length, may)
  }
}
