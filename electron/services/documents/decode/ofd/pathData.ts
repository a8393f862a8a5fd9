import type { Matrix } from '#shared/evidence/pages.ts'
import { TooLarge } from '../budget.ts'
import { short } from './geometry.ts'

/** Numbers that follow each operator of abbreviated path data (GB/T 33190-2016, table 39), and its letter in SVG. */
const operators: Readonly<Record<string, { readonly count: number; readonly svg: string }>> = {
  S: { count: 2, svg: 'M' },
  M: { count: 2, svg: 'M' },
  L: { count: 2, svg: 'L' },
  Q: { count: 4, svg: 'Q' },
  B: { count: 6, svg: 'C' },
  A: { count: 7, svg: 'A' },
  C: { count: 0, svg: 'Z' },
}

/** characters of one path; the outline of a map has some hundred thousand */
const longest = 4_000_000

interface Step {
  readonly svg: string
  readonly values: readonly number[]
}

/** Path data as SVG writes it; it ends before the first operator that is not understood. */
export function svgPath(data: string): string {
  return steps(data)
    .map(({ svg, values }) => `${svg}${values.map(short).join(' ')}`)
    .join('')
}

/** The same with every point moved by a matrix; arcs become lines to their ends. */
export function movedPath(data: string, [a, b, c, d, e, f]: Matrix): string {
  return steps(data)
    .map(({ svg, values }) => {
      const points = svg === 'A' ? values.slice(5) : values
      const moved = points.map((value, at) => {
        const [x = 0, y = 0] = at % 2 === 0 ? [value, points[at + 1]] : [points[at - 1], value]
        return short(at % 2 === 0 ? a * x + c * y + e : b * x + d * y + f)
      })
      return `${svg === 'A' ? 'L' : svg}${moved.join(' ')}`
    })
    .join('')
}

function steps(data: string): readonly Step[] {
  if (data.length > longest) throw new TooLarge()
  const found: Step[] = []
  const tokens = data.split(/[\s,]+/).filter((token) => token !== '')
  for (let at = 0; at < tokens.length; ) {
    const operator = operators[tokens[at] ?? '']
    if (operator === undefined) break
    const values = tokens.slice(at + 1, at + 1 + operator.count).map(Number)
    if (values.length < operator.count || !values.every(Number.isFinite)) break
    // a path begins with a point
    if (found.length === 0 && operator.svg !== 'M') found.push({ svg: 'M', values: [0, 0] })
    found.push({ svg: operator.svg, values })
    at += 1 + operator.count
  }
  return found
}
