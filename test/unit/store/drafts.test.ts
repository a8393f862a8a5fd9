import { expect, test } from 'vitest'
import { Drafts, type Refused } from '../../../renderer/store/drafts.ts'

const left = (review: string, place: string, text = '9'): Refused => ({
  kind: 'refused',
  review,
  place,
  href: `#/scoring/${place}`,
  what: `${place} 得分`,
  text,
  why: '不能超过 6 分',
})

test('something is being typed until the last field sent it or was left', () => {
  const drafts = new Drafts()
  drafts.put({ kind: 'typing', review: 'a', place: 'S01' })
  drafts.put({ kind: 'typing', review: 'a', place: 'S02' })
  drafts.drop({ review: 'a', place: 'S01' })
  expect(drafts.isTyping()).toBe(true)
  drafts.put(left('a', 'S02'))
  expect(drafts.isTyping()).toBe(false)
})

test('a place holds one draft, the last one left there; the newest is named last', () => {
  const drafts = new Drafts()
  drafts.put(left('a', 'S01', '9'))
  drafts.put(left('a', 'S02'))
  drafts.put(left('a', 'S01', '8'))
  expect(drafts.refused().map(({ place, text }) => [place, text])).toEqual([
    ['S02', '9'],
    ['S01', '8'],
  ])
  drafts.put({ kind: 'typing', review: 'a', place: 'S01' })
  expect(drafts.refused().map(({ place }) => place)).toEqual(['S02'])
})

test('two reviews keep apart what is left at the same place, and forgetting one leaves the other', () => {
  const drafts = new Drafts()
  drafts.put(left('a', 'S01', '9'))
  drafts.put({ kind: 'kept', review: 'b', place: 'S01', value: { text: '7' } })
  drafts.forget('a')
  expect(drafts.at({ review: 'a', place: 'S01' })).toBeUndefined()
  expect(drafts.at({ review: 'b', place: 'S01' })).toEqual({ kind: 'kept', review: 'b', place: 'S01', value: { text: '7' } })
})

test('what is restored does not replace what was typed since, and tells the fields', () => {
  const drafts = new Drafts()
  let told = 0
  drafts.onRestored(() => told++)
  drafts.put({ kind: 'typing', review: 'a', place: 'S01' })
  drafts.restore([left('a', 'S01'), left('a', 'S02')])
  expect(drafts.at({ review: 'a', place: 'S01' })?.kind).toBe('typing')
  expect(drafts.refused().map(({ place }) => place)).toEqual(['S02'])
  expect(told).toBe(1)
})

test('the list of what is refused is the same object until it changes, however much is typed', () => {
  const drafts = new Drafts()
  let told = 0
  drafts.subscribe(() => told++)
  drafts.put(left('a', 'S01'))
  const before = drafts.refused()
  drafts.put({ kind: 'typing', review: 'a', place: 'S02' })
  drafts.put({ kind: 'typing', review: 'a', place: 'S02' })
  drafts.drop({ review: 'a', place: 'S03' })
  expect(drafts.refused()).toBe(before)
  expect(told).toBe(2)
})
