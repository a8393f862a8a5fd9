import type { Layout } from '../layout/index.ts'
import type { Standard } from '../standard/format.ts'
import { type Exact, fractionText } from './exact.ts'
import type { Explanation } from './explanation.ts'
import type { Facts } from './facts.ts'
import type { FormulaScore } from './formulaScore.ts'
import { spreadText, stepText, stepWordsOf, unscoredText } from './stepWords.ts'
import type { CountedPart, Trace, Traced, TraceStep } from './trace.ts'

/** A criterion that comes to no mark, and why. */
export type Ended = Pick<Exclude<FormulaScore, { state: 'scored' }>, 'state' | 'figure' | 'over'>

/** What is written down while a mark is computed. */
export interface Pen {
  /** hears what is read and done */
  readonly reader: Trace
  readonly trace: Traced
  note(text: string, value?: Exact): void
  /** says why there is no mark */
  end(ended: Ended): void
  /** the explanation as far as it is written */
  explained(): Pick<Explanation, 'inputs' | 'goals' | 'counts' | 'steps'>
}

/** A new explanation, in the words of the layout; each figure is listed once, with its values by year. */
export function newPen(facts: Facts, basis: Pick<Standard, 'figures' | 'attributes'>, layout: Layout): Pen {
  const words = stepWordsOf(layout, basis)
  const inputs: Explanation['inputs'] = []
  const counted: CountedPart[] = []
  const steps: Explanation['steps'] = []
  const trace: { readonly figures: string[]; readonly steps: TraceStep[] } = { figures: [], steps: [] }
  const note = (text: string, value?: Exact) => {
    const fraction = value && fractionText(value)
    steps.push({ text, ...(fraction !== undefined && { value: fraction }) })
  }
  const step = (one: TraceStep) => {
    trace.steps.push(one)
    note(stepText(one, words), 'value' in one ? one.value : undefined)
  }
  const read = (figure: string) => {
    if (trace.figures.includes(figure)) return
    trace.figures.push(figure)
    inputs.push(...(facts.inputs.get(figure) ?? []))
    if (facts.borrowed.has(figure)) step({ kind: 'borrowed', figure })
  }
  return {
    reader: { read, step, counted: (part) => void counted.push(part) },
    trace,
    note,
    end: ({ state, figure, over }) => {
      if (state === 'not-applicable') note(spreadText(over ?? 'total', layout))
      else if (state !== 'judged') note(unscoredText(state, figure, words))
    },
    explained: () => ({ inputs, ...countedParts(counted), steps }),
  }
}

/** Goals and rows as the record keeps them, each once; nothing where none was counted. */
export function countedParts(counted: readonly CountedPart[]): Pick<Explanation, 'goals' | 'counts'> {
  const goals = new Map(counted.flatMap((part) => (part.kind === 'goal' ? [[part.goal.id, part.goal] as const] : [])))
  const rows = new Map(counted.flatMap((part) => (part.kind === 'rows' ? [[part.rows, part] as const] : [])))
  return {
    ...(goals.size > 0 && {
      goals: [...goals.values()].map(({ id, target, actual, weight }) => ({
        id,
        target: String(target),
        ...(actual !== undefined && { actual: String(actual) }),
        ...(weight !== undefined && { weight: String(weight) }),
      })),
    }),
    ...(rows.size > 0 && { counts: [...rows.values()].map(({ rows, of, count }) => ({ rows, of, count })) }),
  }
}
