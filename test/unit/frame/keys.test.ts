import { expect, test } from 'vitest'
import { comboOf, keyGroups } from '../../../renderer/session/keys.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test('a combination is named the same way however it is typed', () => {
  expect(comboOf({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('ctrl+shift+z')
  expect(comboOf({ ...plain, key: 'z', metaKey: true })).toBe('ctrl+z')
  expect(comboOf({ ...plain, key: 'F6', shiftKey: true })).toBe('shift+f6')
  expect(comboOf({ ...plain, key: '?', shiftKey: true })).toBe('?')
})

test('no combination stands twice in the table, and each that is listened to does something', () => {
  const rows = keyGroups.flatMap(({ rows: own }) => own)
  const combos = rows.flatMap((row) => row.combos ?? [])
  expect(new Set(combos).size).toBe(combos.length)
  expect(rows.filter((row) => (row.combos === undefined) !== (row.does === undefined))).toEqual([])
})
