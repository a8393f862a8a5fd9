import type { Part } from './sections.ts'

interface Layout {
  /** digit placeholders of the whole number; 0 puts the whole value into the fraction */
  readonly whole: number
  readonly numerator: number
  readonly denominator: number
  /** a denominator that is written out, as in # ?/4 */
  readonly fixed?: number
  readonly before: string
  readonly between: string
  readonly behind: string
}

/** # ?/?, # ??/??, ?/?, # ?/4: `undefined` where the parts come in another order. */
export function fractionOf(parts: readonly Part[]): Layout | undefined {
  const text = parts.map((part) =>
    part.kind === 'digit' ? part.mark : part.kind === 'slash' ? '/' : part.kind === 'literal' ? part.text : '\0',
  )
  const match = /^([^0-9#?/\0]*)(?:([0#]+)([^0-9#?/\0]+))?([0#?]+)\/([0-9#?]+)([^0-9#?/\0]*)$/u.exec(text.join(''))
  if (match === null) return undefined
  const [, before = '', whole = '', between = '', numerator = '', denominator = '', behind = ''] = match
  const fixed = /^[1-9]\d*$/.test(denominator) ? Number(denominator) : undefined
  if (fixed === undefined && !/^[?#]{1,3}$/.test(denominator)) return undefined
  return {
    whole: whole.length,
    numerator: numerator.length,
    denominator: denominator.length,
    ...(fixed && { fixed }),
    before,
    between,
    behind,
  }
}

/** The nearest fraction with the available places, padded with blanks so that the strokes align; `size` is not negative. */
export function fractionText(layout: Layout, size: number): string {
  const { whole, numerator, denominator, fixed, before, between, behind } = layout
  const split = whole > 0
  let front = split ? Math.floor(size) : 0
  const rest = size - front
  let [over, under] = fixed ? [Math.round(rest * fixed), fixed] : nearest(rest, 10 ** denominator - 1)
  if (split && over === under) {
    front += 1
    over = 0
  }
  if (split && over === 0) return `${before}${front}${between}${' '.repeat(numerator + 1 + denominator)}${behind}`
  if (!split && over === 0) under = fixed ?? 1
  const lead = split ? `${front === 0 ? '' : front}${between}` : ''
  return `${before}${lead}${String(over).padStart(numerator)}/${String(under).padEnd(denominator)}${behind}`
}

/** The nearest fraction with a denominator up to `most` (999 at the utmost), the smaller one where two are as near. */
function nearest(value: number, most: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1]
  for (let under = 1; under <= most; under++) {
    const over = Math.round(value * under)
    if (Math.abs(value - over / under) < Math.abs(value - best[0] / best[1]) - 1e-12) best = [over, under]
  }
  return best
}
