import { type Layout, word } from '../../layout/layout.ts'
import { decimalText } from '../../scoring/decimalText.ts'
import { stepText, stepWordsOf } from '../../scoring/stepWords.ts'
import type { TraceStep } from '../../scoring/trace.ts'

const places = 4
/** Steps that come to a number which the next one takes up. */
const measured = new Set<TraceStep['kind']>([
  'reading',
  'weighted',
  'ratio',
  'quotient',
  'product',
  'bestOf',
  'overYears',
  'change',
  'growth',
  'completion',
  'counted',
  'factor',
])
/** Steps that place a value on its scale. */
const placed = new Set<TraceStep['kind']>([
  'scale',
  'line',
  'row',
  'rowGives',
  'rowScale',
  'noRow',
  'otherwise',
  'units',
  'fixed',
  'fixedShare',
  'zeroFirst',
  'bothZero',
  'smallBase',
])

/** How the share of a mark came about where values and scales are chosen apart: what was counted last, and where it stands. */
export function generalLine(layout: Layout, steps: readonly TraceStep[]): string {
  const words = stepWordsOf(layout, {})
  const parts: string[] = []
  let value: string | undefined
  for (const step of steps) {
    if (measured.has(step.kind) && 'value' in step) value = decimalText(step.value, places)
    if (step.kind === 'attribute' || step.kind === 'part' || step.kind === 'way') parts.push(stepText(step, words))
    if (placed.has(step.kind)) {
      parts.push([value, stepText(step, words)].filter(Boolean).join(word(layout, 'work.comma')))
      value = undefined
    }
  }
  return parts.join(word(layout, 'work.semicolon'))
}
