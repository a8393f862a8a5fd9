import type { Value } from '../standard/model.ts'
import { prepareConditions } from './condition.ts'
import { inBranch, type Slots } from './slots.ts'
import type { Prepare, ValueOf } from './valueOf.ts'

/** The value of the first branch whose conditions hold (a coefficient by industry); none is `missing`. */
export function choose({ branches, otherwise }: Extract<Value, { kind: 'choose' }>, slots: Slots, prepare: Prepare): ValueOf {
  const list = branches.map(({ when, value }) =>
    inBranch(slots, () => ({ holds: prepareConditions(when, slots, prepare)!, value: prepare(value, slots) })),
  )
  const [first] = branches[0]!.when
  const name = first?.kind === 'attribute' ? first.attribute : ''
  const rest = otherwise && inBranch(slots, () => prepare(otherwise, slots))
  return (frame) => {
    for (const { holds, value } of list) {
      const held = holds(frame)
      if (held === true) return value(frame)
      if (held !== false) return held
    }
    return rest === undefined ? { state: 'missing', figure: name } : rest(frame)
  }
}
