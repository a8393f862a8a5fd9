import type { FigureShapes } from '../standard/figures.ts'
import type { Standard } from '../standard/format.ts'
import { prepareBounds, prepareBranch } from './condition.ts'
import { prepareCounted } from './counted.ts'
import { compare, type Exact, whole } from './exact.ts'
import type { Given } from './given.ts'
import { gradeOf } from './grade.ts'
import { isUnscored } from './measure.ts'
import { newSlots, openFrame } from './slots.ts'
import type { CountedPart, Trace } from './trace.ts'
import { prepareValue } from './value.ts'
import { isExact } from './valueOf.ts'

/** The result that total and conditions propose; `reasons` are the conditions that did not hold, whether or not they lower it. */
export interface Proposal {
  readonly grade: string
  readonly reasons: readonly string[]
  /** conditions that cannot be judged because a figure is missing */
  readonly open: readonly string[]
  /** every condition that applies, with what it read, where that was asked for */
  readonly tested: readonly TestedCondition[]
}

/** One condition put to the test; `held` is absent where a person must look: a figure is missing, earlier rounds are not known. */
export interface TestedCondition {
  readonly id: string
  readonly held?: boolean
  readonly figures: readonly string[]
  readonly counted: readonly CountedPart[]
  /** the grades of earlier rounds it was held against, the latest first */
  readonly previous?: readonly string[]
}

/** Marks by id of criterion, group and dimension, in exact hundredths. */
export type MarksById = ReadonlyMap<string, Exact | undefined>

/** Proposes a result; `previous` is absent where the grades of earlier rounds are not known, `watch` keeps what was read. */
export type Propose = (given: Given, previous: readonly string[] | undefined, marks: MarksById, total: number, watch?: boolean) => Proposal

/** Makes the conditions of a standard ready. A person decides: this proposes and names every reason. */
export function prepareProposal(standard: Standard, shapes: FigureShapes): Propose {
  const place = new Map(standard.grades.map(({ name }, at) => [name, at]))
  const conditions = (standard.conditions ?? []).map(({ id, when, test, proposes }) => {
    const slots = newSlots(shapes)
    return { id, proposes, slots, applies: when && prepareBranch(when, slots, prepareValue), test }
  })
  const tests = conditions.map(({ test }) => prepareTest(test, shapes))
  return (given, previous, marks, total, watch = false) => {
    const tested: TestedCondition[] = []
    let grade = gradeOf(standard, total)
    const [reasons, open]: [string[], string[]] = [[], []]
    for (const [at, { id, proposes, slots, applies, test }] of conditions.entries()) {
      const [figures, counted]: [string[], CountedPart[]] = [[], []]
      const trace = watch ? watching(figures, counted) : undefined
      const frame = openFrame(slots, given, trace)
      const applied = isUnscored(frame) ? frame : (applies?.(frame) ?? true)
      if (applied === false) continue
      const held = applied === true ? tests[at]!(given, previous, marks, total, grade, trace) : undefined
      const rounds = test.kind === 'rounds' && previous !== undefined ? { previous } : {}
      if (watch) tested.push({ id, ...(held !== undefined && { held }), figures, counted, ...rounds })
      if (held === undefined) open.push(id)
      if (held !== false) continue
      reasons.push(id)
      if ((place.get(proposes) ?? -1) > (place.get(grade) ?? 0)) grade = proposes
    }
    return { grade, reasons, open, tested }
  }
}

type PreparedTest = (
  given: Given,
  previous: readonly string[] | undefined,
  marks: MarksById,
  total: number,
  grade: string,
  trace: Trace | undefined,
) => boolean | undefined

function watching(figures: string[], counted: CountedPart[]): Trace {
  return {
    read: (figure) => {
      if (!figures.includes(figure)) figures.push(figure)
    },
    counted: (part) => void counted.push(part),
    step: () => undefined,
  }
}

function prepareTest(test: NonNullable<Standard['conditions']>[number]['test'], shapes: FigureShapes): PreparedTest {
  switch (test.kind) {
    case 'marks':
      return (_given, _previous, marks, total) => {
        const got = test.of === 'total' ? whole(total) : marks.get(test.of)
        if (got === undefined) return undefined
        if (test.atLeast !== undefined && compare(got, whole(test.atLeast)) < 0) return false
        return test.moreThan === undefined || compare(got, whole(test.moreThan)) > 0
      }
    case 'figure': {
      const slots = newSlots(shapes)
      const value = prepareCounted(test.value, slots)
      const within = prepareBounds(test)
      return (given, _previous, _marks, _total, _grade, trace) => {
        const frame = openFrame(slots, given, trace)
        const found = isUnscored(frame) ? frame : value(frame)
        return isExact(found) ? within(found) : undefined
      }
    }
    case 'rounds':
      // the latest round before this one comes first
      return (_given, previous, _marks, _total, grade) => {
        if (previous === undefined) return test.grades.includes(grade) ? undefined : true
        const rounds = [grade, ...previous].slice(0, test.running)
        return rounds.length < test.running || !rounds.every((one) => test.grades.includes(one))
      }
  }
}
