import { describe, expect, test } from 'vitest'
import { localTime, secondsAfter, utcTime, withOffset } from '#shared/format/time.ts'
import { time } from '#shared/format/values.ts'
import { sources } from '../guards/sources.ts'

const moment = new Date('2026-12-31T16:00:00.987Z')

describe('moments are written to the second', () => {
  test.each([
    [480, '2027-01-01T00:00:00+08:00'],
    [-210, '2026-12-31T12:30:00-03:30'],
    [345, '2026-12-31T21:45:00+05:45'],
    [0, '2026-12-31T16:00:00+00:00'],
  ])('%i minutes east of Greenwich', (ahead, written) => {
    expect(withOffset(moment, ahead)).toBe(written)
  })

  test('here and in UTC they name the same second, and every format takes them', () => {
    for (const written of [localTime(moment), utcTime(moment)]) {
      expect(time.safeParse(written).success).toBe(true)
      expect(Date.parse(written)).toBe(Date.parse('2026-12-31T16:00:00Z'))
    }
    expect(secondsAfter(utcTime(moment), 61)).toBe('2026-12-31T16:01:01Z')
  })
})

test('no other file of the product works out an offset or cuts milliseconds off', () => {
  const found = sources(['shared', 'electron', 'renderer'], ['.ts', '.tsx']).filter(({ text }) =>
    /getTimezoneOffset|\\\.\\d\{3\}Z/.test(text),
  )
  expect(
    found.map(({ path }) => path),
    'Cure: shared/format/time.ts',
  ).toEqual(['shared/format/time.ts'])
})
