import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDiff } from '../../../renderer/screens/history/textDiff.ts'

const gone = (text: string) => ({ kind: 'gone', text })
const added = (text: string) => ({ kind: 'new', text })
const same = (text: string) => ({ kind: 'same', text })

test('a figure corrected and words added are told apart from what stayed', () => {
  expect(textDiff('技指委10人中3人来自依托单位', '技指委10人中4人来自依托单位，超过三分之一')).toEqual([
    same('技指委10人中'),
    gone('3'),
    added('4'),
    same('人来自依托单位'),
    added('，超过三分之一'),
  ])
})

test('first written, and emptied', () => {
  expect(textDiff('', '属实')).toEqual([added('属实')])
  expect(textDiff('属实', '')).toEqual([gone('属实')])
})

test('what is not new is the text before, what is not gone the text after', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
      const segments = textDiff(before, after)
      const text = (leave: string) =>
        segments
          .filter(({ kind }) => kind !== leave)
          .map((segment) => segment.text)
          .join('')
      expect([text('new'), text('gone')]).toEqual([before, after])
    }),
    { seed: 20261123, numRuns: 300 },
  )
})
