import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnsent, type MarkStep, type Typed, typedMark } from '../../../renderer/screens/scoring/typedMark.ts'

const bounds = { max: 600, step: 50, cap: 600 }
const capped = { ...bounds, cap: 200 }
const at = (text: string): Typed => ({ text, sent: text })
const run = (from: Typed, ...steps: readonly MarkStep[]) =>
  steps.reduce((now, step) => typedMark(now.typed, step, bounds), { typed: from } as ReturnType<typeof typedMark>)

test('a mark is given when it is committed, not while it is typed, and is shown as marks are written', () => {
  expect(run(at('4.0'), { kind: 'type', text: '５' })).toEqual({ typed: { text: '５', sent: '4.0' } })
  expect(run(at('4.0'), { kind: 'type', text: '５' }, { kind: 'commit' })).toEqual({ typed: at('5.0'), given: { mark: 500 } })
})

test('what is emptied takes the mark away; what was not touched gives nothing', () => {
  expect(run(at('4.0'), { kind: 'type', text: '' }, { kind: 'commit' })).toEqual({ typed: at(''), given: { mark: undefined } })
  expect(run(at('4.0'), { kind: 'commit' })).toEqual({ typed: at('4.0') })
})

test('an invalid text stays as typed with the reason and gives no mark; typing on removes the reason', () => {
  const refused = run(at('4.0'), { kind: 'type', text: '9' }, { kind: 'commit' })
  expect(refused).toEqual({ typed: { text: '9', sent: '4.0', why: 'range' } })
  expect(typedMark(refused.typed, { kind: 'commit' }, bounds)).toEqual(refused)
  expect(typedMark(refused.typed, { kind: 'type', text: '5' }, bounds)).toEqual({ typed: { text: '5', sent: '4.0' } })
  expect(typedMark({ text: '3', sent: '' }, { kind: 'commit' }, capped).typed.why).toBe('cap')
  expect(typedMark({ text: '3.3', sent: '' }, { kind: 'commit' }, bounds).typed.why).toBe('step')
})

test('a step goes from what is typed, else from the review’s mark, and never beyond the cap', () => {
  expect(run({ text: '3', sent: '4.0' }, { kind: 'step', by: 1, mark: 400 })).toEqual({ typed: at('3.5'), given: { mark: 350 } })
  expect(run({ text: 'x', sent: '4.0' }, { kind: 'step', by: -1, mark: 400 })).toEqual({ typed: at('3.5'), given: { mark: 350 } })
  expect(typedMark(at('2.0'), { kind: 'step', by: 1, mark: 200 }, capped)).toEqual({ typed: at('2.0'), given: { mark: 200 } })
})

test('taking back what was typed gives nothing and leaves what was sent', () => {
  expect(run(at('4.0'), { kind: 'type', text: '9' }, { kind: 'commit' }, { kind: 'takeBack' })).toEqual({ typed: at('4.0') })
})

test('the review’s new mark replaces what is settled or was refused, not what is still being typed', () => {
  expect(run(at('4.0'), { kind: 'follow', shown: '3.0' }).typed).toEqual(at('3.0'))
  expect(run({ text: '9', sent: '4.0', why: 'range' }, { kind: 'follow', shown: '3.0' }).typed).toEqual(at('3.0'))
  expect(run({ text: '9', sent: '4.0', why: 'range' }, { kind: 'follow', shown: '4.0' }).typed.text).toBe('9')
  expect(run({ text: '5', sent: '4.0' }, { kind: 'follow', shown: '3.0' }).typed.text).toBe('5')
})

test('a criterion opens with the review’s mark, or with the invalid text left there and the reason', () => {
  expect(run(at('4.0'), { kind: 'open', shown: '' }).typed).toEqual(at(''))
  expect(run(at('4.0'), { kind: 'open', shown: '', left: '7' }).typed).toEqual({ text: '7', sent: '', why: 'range' })
})

test('whatever is typed and stepped, a given mark is valid: on a step, within 0 and the cap', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 4, unit: fc.constantFrom(...'0123456789.．５x') }) }),
    fc.constant({ kind: 'commit' as const }),
    fc.record({ kind: fc.constant('step' as const), by: fc.constantFrom(1 as const, -1 as const), mark: fc.constant(undefined) }),
    fc.constant({ kind: 'takeBack' as const }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let typed = at('')
      for (const next of steps) {
        const { typed: now, given } = typedMark(typed, next, capped)
        if (given?.mark !== undefined) expect(given.mark >= 0 && given.mark <= capped.cap && given.mark % capped.step === 0).toBe(true)
        if (given) expect(isUnsent(now)).toBe(false)
        typed = now
      }
    }),
  )
})
