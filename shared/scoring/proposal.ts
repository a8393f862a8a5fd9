import type { FigureShapes } from '../standard/figures.ts'
import type { Standard } from '../standard/format.ts'
import { prepareBounds, prepareConditions } from './condition.ts'
import { compare, type Exact, whole } from './exact.ts'
import type { Given } from './given.ts'
import { gradeOf } from './grade.ts'
import { isUnscored } from './measure.ts'
import { newSlots, openFrame } from './slots.ts'
import { prepareValue } from './value.ts'
import { isExact } from './valueOf.ts'

/** The result that total and conditions propose; `reasons` are the conditions that did not hold, whether or not they lower it. */
export interface Proposal {
  readonly grade: string
  readonly reasons: readonly string[]
  /** conditions that cannot be judged because a figure is missing */
  readonly open: readonly string[]
}

/** Marks by id of criterion, group and dimension, in exact hundredths. */
export type MarksById = ReadonlyMap<string, Exact | undefined>

/** Makes the conditions of a standard ready. A person decides: this proposes and names every reason. */
export function prepareProposal(
  standard: Standard,
  shapes: FigureShapes,
): (given: Given, previous: readonly string[], marks: MarksById, total: number) => Proposal {
  const place = new Map(standard.grades.map(({ name }, at) => [name, at]))
  const conditions = (standard.conditions ?? []).map(({ id, when, test, proposes }) => {
    const slots = newSlots(shapes)
    return { id, proposes, slots, applies: prepareConditions(when, slots, prepareValue), test }
  })
  const tests = conditions.map(({ test }) => prepareTest(test, shapes))
  return (given, previous, marks, total) => {
    let grade = gradeOf(standard, total)
    const [reasons, open]: [string[], string[]] = [[], []]
    for (const [at, { id, proposes, slots, applies }] of conditions.entries()) {
      const frame = openFrame(slots, given, undefined)
      const applied = isUnscored(frame) ? frame : (applies?.(frame) ?? true)
      if (applied === false) continue
      const held = applied === true ? tests[at]!(given, previous, marks, total, grade) : undefined
      if (held === undefined) open.push(id)
      if (held !== false) continue
      reasons.push(id)
      if ((place.get(proposes) ?? -1) > (place.get(grade) ?? 0)) grade = proposes
    }
    return { grade, reasons, open }
  }
}

type PreparedTest = (given: Given, previous: readonly string[], marks: MarksById, total: number, grade: string) => boolean | undefined

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
      const value = prepareValue(test.value, slots, true)
      const within = prepareBounds(test)
      return (given) => {
        const frame = openFrame(slots, given, undefined)
        const found = isUnscored(frame) ? frame : value(frame)
        return isExact(found) ? within(found) : undefined
      }
    }
    case 'rounds':
      // the latest round before this one comes first
      return (_given, previous, _marks, _total, grade) => {
        const rounds = [grade, ...previous].slice(0, test.running)
        return rounds.length < test.running || !rounds.every((one) => test.grades.includes(one))
      }
  }
}
