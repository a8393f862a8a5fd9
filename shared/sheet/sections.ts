/** The sections of a number format, which semicolons separate, cut into parts; see ECMA-376 part 1, 18.8.31. */
export interface Section {
  readonly parts: readonly Part[]
  readonly condition?: Condition
  /** [DBNum1], [DBNum2], [DBNum3]: Chinese figures */
  readonly numerals?: 1 | 2 | 3
  /** names of months and days: by the format's own code, else as in Chinese Windows */
  readonly english: boolean
  /** a part is interpreted in a way that no available tool confirms */
  readonly doubtful: boolean
}

export interface Condition {
  readonly operator: '<' | '<=' | '>' | '>=' | '=' | '<>'
  readonly operand: number
}

export type Part =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'text' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  /** y m d h s as often as they occur, or in brackets (elapsed); aaa and aaaa are days of the week */
  | { readonly kind: 'moment'; readonly letter: 'y' | 'm' | 'd' | 'h' | 's' | 'a'; readonly count: number; readonly elapsed: boolean }
  | { readonly kind: 'halves'; readonly words: readonly [morning: string, afternoon: string] }
  /** digits of a second behind the point: ss.00 */
  | { readonly kind: 'subsecond'; readonly places: number }

const colours =
  /^(black|blue|cyan|green|magenta|red|white|yellow|黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|(color|颜色) ?[1-9]\d?)$/i

/** A format's sections; `undefined` where it contains a part that is not understood for certain. */
export function sectionsOf(format: string): readonly Section[] | undefined {
  const sections: Section[] = []
  let rest: string | undefined = format
  while (rest !== undefined) {
    const read: ReadSection | undefined = readSection(rest)
    if (read === undefined || sections.length === 4) return undefined
    sections.push(read.section)
    rest = read.rest
  }
  return sections
}

interface ReadSection {
  readonly section: Section
  /** position after the semicolon; `undefined` after the last section */
  readonly rest: string | undefined
}

/** Marks in the order they are tried; each pattern begins where the last one ended. */
const patterns = {
  end: /;/y,
  quoted: /"([^"]*)"/y,
  escaped: /\\(.)/suy,
  // Chinese Excel and WPS take ! for an escape; LibreOffice and Gnumeric print it
  banged: /!(.)/suy,
  padded: /_(.)/suy,
  filled: /\*(.)/suy,
  elapsed: /\[(h+|m+|s+)\]/iy,
  numerals: /\[DBNum([123])\]/iy,
  condition: /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)\]/iy,
  currency: /\[\$([^\]-]*)(?:-([0-9A-F]{1,8}))?\]/iy,
  colour: /\[([^\]]+)\]/y,
  general: /General|G\/通用格式/iy,
  halves: /上午\/下午|AM\/PM|A\/P/iy,
  exponent: /E([+-])/iy,
  weekday: /a{3,4}/iy,
  moment: /y+|m+|d+|h+|s+/iy,
  subsecond: /\.(0{1,3})(?!0)/y,
  digit: /[0#?]/y,
  // a letter that none of the above took means something this reader does not know
  plain: /[^A-Za-z"\\[\]_*;]/uy,
} as const

type Name = keyof typeof patterns

interface Reading {
  parts: Part[]
  condition?: Condition
  numerals?: 1 | 2 | 3
  english: boolean
  doubtful: boolean
}

function readSection(text: string): ReadSection | undefined {
  const reading: Reading = { parts: [], english: false, doubtful: false }
  let at = 0
  while (at < text.length) {
    const found = nextMark(text, at, reading.parts)
    if (found === undefined) return undefined
    at = found.to
    if (found.name === 'end') return { section: reading, rest: text.slice(at) }
    if (!take(reading, found.name, found.match)) return undefined
  }
  return { section: reading, rest: undefined }
}

function nextMark(text: string, at: number, parts: readonly Part[]): { name: Name; match: RegExpExecArray; to: number } | undefined {
  for (const [name, pattern] of Object.entries(patterns) as [Name, RegExp][]) {
    if (name === 'subsecond' && !behindSeconds(parts)) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { name, match, to: pattern.lastIndex }
  }
  return undefined
}

function behindSeconds(parts: readonly Part[]): boolean {
  const last = parts.at(-1)
  return last?.kind === 'moment' && last.letter === 's'
}

/** Adds the part for a mark; false where this reader does not know the mark. */
function take(reading: Reading, name: Name, [whole, first = '', second = '']: RegExpExecArray): boolean {
  const { parts } = reading
  switch (name) {
    case 'end':
      return false
    case 'banged':
      reading.doubtful = true
      parts.push({ kind: 'literal', text: first })
      return true
    case 'quoted':
    case 'escaped':
      parts.push({ kind: 'literal', text: first })
      return true
    case 'padded':
      parts.push({ kind: 'literal', text: ' ' })
      return true
    case 'filled':
      // fills the width of the column, which a text has not
      return true
    case 'elapsed':
      parts.push({ kind: 'moment', letter: whole[1]?.toLowerCase() as 'h' | 'm' | 's', count: first.length, elapsed: true })
      return true
    case 'numerals':
      reading.numerals = Number(first) as 1 | 2 | 3
      return true
    case 'condition':
      reading.condition = { operator: first as Condition['operator'], operand: Number(second) }
      return true
    case 'currency':
      return takeCurrency(reading, first, second)
    case 'colour':
      return colours.test(first)
    case 'general':
      parts.push({ kind: 'general' })
      return true
    case 'halves':
      parts.push({ kind: 'halves', words: whole.includes('上') ? ['上午', '下午'] : whole.length > 3 ? ['AM', 'PM'] : ['A', 'P'] })
      return true
    case 'exponent':
      parts.push({ kind: 'exponent', plus: first === '+' })
      return true
    case 'weekday':
      parts.push({ kind: 'moment', letter: 'a', count: whole.length, elapsed: false })
      return true
    case 'moment':
      parts.push({ kind: 'moment', letter: whole[0]?.toLowerCase() as 'y', count: whole.length, elapsed: false })
      return whole.length <= 4
    case 'subsecond':
      parts.push({ kind: 'subsecond', places: first.length })
      return true
    case 'digit':
      parts.push({ kind: 'digit', mark: whole as '0' })
      return true
    case 'plain':
      parts.push(plainPart(whole))
      return true
  }
}

function plainPart(character: string): Part {
  const kinds = { '.': 'point', ',': 'comma', '%': 'percent', '/': 'slash', '@': 'text' } as const
  const kind = kinds[character as keyof typeof kinds]
  return kind ? { kind } : { kind: 'literal', text: character }
}

/** `[$￥-804]`: a symbol and a language; F800 and F400 (the system's long date and time) are left to the caller. */
function takeCurrency(reading: Reading, symbol: string, language: string): boolean {
  if (symbol !== '') reading.parts.push({ kind: 'literal', text: symbol })
  const code = language === '' ? 0x804 : Number.parseInt(language, 16)
  const id = code & 0xffff
  // the upper bytes select other calendars and numerals; 1 means that the user’s own settings are ignored
  if (code >>> 16 > 1) return false
  reading.english = (id & 0x3ff) === 0x09
  if (!reading.english && (id & 0x3ff) !== 0x04 && symbol === '') reading.doubtful = true
  return true
}
