import { describe, expect, test } from 'vitest'
import { foldedPath, pathFault } from '#shared/format/path.ts'

describe('paths', () => {
  test.each([
    ['data/files/D001-建设方案.pdf', undefined],
    ['a', undefined],
    ['a b/.hidden', undefined],
    ['COM10/console.txt', undefined],
    ['nul1.txt', undefined],
    ['.con', undefined],
    ['é'.repeat(127), undefined],
    ['', 'empty'],
    ['a//b', 'empty'],
    ['a/', 'empty'],
    ['/', 'absolute'],
    ['/a', 'absolute'],
    ['a\\b', 'backslash'],
    ['C:', 'drive'],
    ['a/..', 'climbs'],
    ['.', 'climbs'],
    ['...', 'reserved'],
    ['a\u0000', 'control'],
    ['a\u2060b', 'control'],
    ['a?', 'reserved'],
    ['a ', 'reserved'],
    ['aux', 'reserved'],
    ['Lpt³.x', 'reserved'],
    ['conout$.txt', 'reserved'],
    ['é'.repeat(128), 'too-long'],
    [`${'a'.repeat(200)}/`.repeat(5) + 'a'.repeat(19), undefined],
    [`${'a'.repeat(200)}/`.repeat(5) + 'a'.repeat(20), 'too-long'],
  ])('%j: %s', (path, fault) => {
    expect(pathFault(path)).toBe(fault)
  })

  test('names that are one file on some system fold to one', () => {
    expect(foldedPath('Stra\u00dfe')).toBe(foldedPath('STRASSE'))
    expect(foldedPath('e\u0301')).toBe(foldedPath('\u00c9'))
    expect(foldedPath('\u03c2')).toBe(foldedPath('\u03a3'))
    expect(foldedPath('a')).not.toBe(foldedPath('b'))
  })
})
