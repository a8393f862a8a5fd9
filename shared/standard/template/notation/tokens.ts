/** A piece of the notation: a word or key, a number, a quoted text, or a sign; `at` is its place in the cell. */
export interface Token {
  readonly kind: 'word' | 'number' | 'quoted' | 'sign'
  readonly text: string
  readonly at: number
}

/** A text that the notation cannot read, with the place where reading stopped. */
export class NotationError extends Error {
  readonly at: number
  /** the words that can stand there, where they are a closed list */
  readonly may: readonly string[]
  constructor(at: number, may: readonly string[] = []) {
    super(`cannot be read at ${at}`)
    this.at = at
    this.may = may
  }
}

const pattern =
  /\s*(?:(?<quoted>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?)|(?<sign>->|>=|<=|[()[\],;=×*+|→≥≤<>%:])|(?<word>[\p{L}\p{So}_][\p{L}\p{N}\p{So}_.·/]*))/uy
const alike: Readonly<Record<string, string>> = { '->': '→', '>=': '≥', '<=': '≤', '*': '×' }

/** The tokens of a cell; full-width signs and digits outside of quotes are read as their half-width forms. */
export function tokensOf(cell: string): readonly Token[] {
  const text = halfWidth(cell)
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex
    if (text.slice(from).trim() === '') break
    const found = pattern.exec(text)
    if (found === null) throw new NotationError(from)
    const { quoted, number, sign, word } = found.groups!
    const at = from
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: JSON.parse(quoted) as string, at })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: alike[sign] ?? sign, at })
    else tokens.push({ kind: 'word', text: word!, at })
  }
  return tokens
}

/** Signs that Chinese input writes wide, one for one, so that places stay; quoted texts are left alone. */
function halfWidth(cell: string): string {
  return cell
    .replace(/“([^”"]*)”/g, '"$1"')
    .replaceAll('−', '-')
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))))
    .join('')
}

/** A text as a token of its own: bare where it reads as one word, else in quotes. */
export function textToken(text: string): string {
  const bare = text === '%' || /^[\p{L}\p{So}_][\p{L}\p{N}\p{So}_.·/]*$/u.test(text)
  return bare && !/[！-～]/.test(text) ? text : JSON.stringify(text)
}
