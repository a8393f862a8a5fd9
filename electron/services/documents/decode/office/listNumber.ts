const digits = '〇一二三四五六七八九'
const legal = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/**
 * A number of a list in the format that ECMA-376 names (17.18.59 ST_NumberFormat, 20.1.10.61 ST_TextAutonumberScheme in its stems).
 * A format that is not known here is written in Arabic digits.
 */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value, 'A')
    case 'lowerLetter':
      return letters(value, 'a')
    case 'ordinal':
      return `${value}${ordinalEnd(value)}`
    case 'hex':
      return value.toString(16).toUpperCase()
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    case 'chineseCounting':
    case 'taiwaneseCounting':
    case 'japaneseCounting':
      return value < 100 ? counted(value, digits, '十百千') : positional(value)
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseDigitalTenThousand':
      return counted(value, digits, '十百千')
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return positional(value)
    case 'chineseLegalSimplified':
      return counted(value, legal, '拾佰仟')
    case 'ideographLegalTraditional':
      return counted(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟')
    case 'ideographTraditional':
      return cyclic(value, stems)
    case 'ideographZodiac':
      return cyclic(value, branches)
    case 'ideographZodiacTraditional':
      return value < 1 ? String(value) : `${stems[(value - 1) % 10]}${branches[(value - 1) % 12]}`
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value)
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20, (text) => `(${text})`)
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20, (text) => `${text}.`)
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10, (text) => text)
    case 'ideographEnclosedParen':
      return enclosed(value, 0x3220, 10, (text) => `(${text})`)
    case 'numberInDash':
      return `- ${value} -`
    case 'chicago':
      return '*†‡§'.charAt((value - 1) % 4).repeat(Math.ceil(value / 4))
    default:
      return String(value)
  }
}

/** ① to ㊿; other numbers in brackets. */
export function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1)
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21)
  return value >= 36 && value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : `(${value})`
}

function enclosed(value: number, first: number, most: number, other: (text: string) => string): string {
  return value >= 1 && value <= most ? String.fromCharCode(first + value - 1) : other(String(value))
}

function cyclic(value: number, signs: string): string {
  return value < 1 ? String(value) : signs.charAt((value - 1) % signs.length)
}

function positional(value: number): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

/** 十二, 一百零五, 一万零三: one zero for each gap, no 一 before a leading 十. */
function counted(value: number, signs: string, places: string): string {
  if (value === 0) return signs === digits ? '○' : signs.charAt(0)
  if (value < 0 || value > 99_999_999) return String(value)
  if (value > 9999) {
    const rest = value % 10_000
    const gap = rest > 0 && rest < 1000 ? '零' : ''
    return `${counted(Math.floor(value / 10_000), signs, places)}万${gap}${rest > 0 ? groupOf(rest, signs, places) : ''}`
  }
  const text = groupOf(value, signs, places)
  return signs === digits && value >= 10 && value < 20 ? text.slice(1) : text
}

/** A number under ten thousand. */
function groupOf(value: number, signs: string, places: string): string {
  const text = String(value)
  let written = ''
  let isGap = false
  for (let index = 0; index < text.length; index++) {
    const digit = Number(text.charAt(index))
    const place = text.length - index - 1
    if (digit === 0) isGap = true
    else {
      written += `${isGap && written !== '' ? '零' : ''}${signs.charAt(digit)}${place > 0 ? places.charAt(place - 1) : ''}`
      isGap = false
    }
  }
  return written
}

function letters(value: number, first: 'A' | 'a'): string {
  if (value < 1) return String(value)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.min(Math.ceil(value / 26), 30))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let [left, written] = [value, '']
  for (const [worth, sign] of romans)
    while (left >= worth) {
      written += sign
      left -= worth
    }
  return written
}

function ordinalEnd(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
