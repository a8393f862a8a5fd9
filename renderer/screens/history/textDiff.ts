export interface Segment {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longer changes than this are shown whole: the table of comparisons grows with the square. */
const most = 600

/** What changed between two texts, character by character, in reading order; for showing only. */
export function textDiff(before: string, after: string): readonly Segment[] {
  const [a, b] = [[...before], [...after]]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middle = changed(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const whole: readonly Segment[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]
  return whole.filter(({ text }) => text !== '')
}

function changed(a: readonly string[], b: readonly string[]): readonly Segment[] {
  if (a.length > most || b.length > most)
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ]
  const longest = lengths(a, b)
  const segments: Segment[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put(segments, 'same', a[i++] as string)
      j++
    } else if (i < a.length && (j === b.length || at(longest, i + 1, j) >= at(longest, i, j + 1))) put(segments, 'gone', a[i++] as string)
    else put(segments, 'new', b[j++] as string)
  }
  return segments
}

/** `[i][j]`: how many characters the rest of `a` from i and the rest of `b` from j have in common, in order. */
function lengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] as number[]
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}

function put(segments: Segment[], kind: Segment['kind'], char: string): void {
  const last = segments.at(-1)
  if (last?.kind === kind) segments[segments.length - 1] = { kind, text: last.text + char }
  else segments.push({ kind, text: char })
}
