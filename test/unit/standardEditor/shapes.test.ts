import { expect, test } from 'vitest'
import { scaleKeys, shapeText, tableKeys, withShapeText } from '../../../renderer/screens/settings/editor/shapes.ts'

const [floor, target, atFloor] = scaleKeys.linear

test('the values of a scale are typed as the template has them', () => {
  const line = withShapeText({ kind: 'linear' }, floor!, '10')!
  expect(withShapeText(line, target!, '50')).toEqual({ kind: 'linear', floor: '10', target: '50' })
  expect(withShapeText({ kind: 'linear', atFloor: 60 }, atFloor!, '')).toEqual({ kind: 'linear' })
  expect(shapeText({ atFloor: 60 }, atFloor!)).toBe('60')
})

test('marks are 分, choices have their words', () => {
  const [, base, , , whole] = scaleKeys.perUnit
  expect(withShapeText({ kind: 'perUnit' }, base!, '0.5')).toEqual({ kind: 'perUnit', base: 50 })
  expect(withShapeText({ kind: 'perUnit' }, whole!, '否')).toEqual({ kind: 'perUnit', wholeUnits: false })
  expect(shapeText({ wholeUnits: true }, whole!)).toBe('是')
})

test('what is no number is not taken, and conditions of a row stay', () => {
  expect(withShapeText({ kind: 'linear', floor: '1' }, floor!, '１０万')).toBeUndefined()
  const when = [{ kind: 'attribute', attribute: 'lead', in: ['企业'] }]
  expect(withShapeText({ when, atLeast: '3', from: 0, to: 100 }, tableKeys.headBands[0]!, '5')).toEqual({
    when,
    atLeast: '5',
    from: 0,
    to: 100,
  })
})
