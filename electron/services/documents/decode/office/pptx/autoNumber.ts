import { circled, listNumber } from '../listNumber.ts'

const formats: readonly (readonly [string, string])[] = [
  ['arabicDb', 'decimalFullWidth'],
  ['arabic', 'decimal'],
  ['alphaLc', 'lowerLetter'],
  ['alphaUc', 'upperLetter'],
  ['romanLc', 'lowerRoman'],
  ['romanUc', 'upperRoman'],
  ['ea1', 'chineseCountingThousand'],
  ['circleNum', 'circle'],
]

/** A number of a slide's list by its scheme (20.1.10.61 of ECMA-376 part 1): ea1ChsPeriod is 一. */
export function autoNumber(value: number, scheme: string): string {
  const format = formats.find(([stem]) => scheme.startsWith(stem))?.[1] ?? 'decimal'
  const text = format === 'circle' ? circled(value) : listNumber(value, format)
  if (scheme.endsWith('ParenBoth')) return `(${text})`
  if (scheme.endsWith('ParenR')) return `${text})`
  return scheme.endsWith('Period') ? `${text}.` : text
}
