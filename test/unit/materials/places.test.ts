import { describe, expect, test } from 'vitest'
import { address, columnLetters, parseAddress } from '#shared/sheet/cellAddress.ts'
import { cellStep } from '../../../renderer/components/document/cellStep.ts'
import { noteOf, type PlaceNote, placeOf } from '../../../renderer/components/document/place.ts'

describe('addresses of cells', () => {
  test('columns go on after Z as in every spreadsheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'])
  })

  test('every address reads back as the cell it names', () => {
    for (const cell of [
      { row: 0, column: 0 },
      { row: 194, column: 5 },
      { row: 1_048_575, column: 16_383 },
    ])
      expect(parseAddress(address(cell))).toEqual(cell)
  })

  test('what no worksheet has is no address', () => {
    expect(['A0', 'f195', 'XFE1', 'A1048577', 'A01', '195', 'F', ''].map(parseAddress)).toEqual(Array(8).fill(undefined))
  })
})

describe('the note of a citation', () => {
  const cell: PlaceNote = { place: { kind: 'cell', sheet: '服务合同', cell: { row: 194, column: 5 }, value: '120.00' }, words: '' }

  test('a cell names sheet, address and value', () => {
    expect(noteOf(cell)).toBe('服务合同 F195：120.00')
  })

  test('the whole page without words needs no note', () => {
    expect(noteOf({ place: { kind: 'page' }, words: '  ' })).toBeUndefined()
    expect(placeOf(undefined)).toEqual({ place: { kind: 'page' }, words: '' })
  })

  test('place and words read back as they were written', () => {
    const notes: readonly PlaceNote[] = [
      cell,
      { ...cell, words: '付款方为依托单位；不计入' },
      { place: { kind: 'quote', text: '任期三年' }, words: '' },
      { place: { kind: 'quote', text: '任期三年' }, words: '与章程一致' },
      { place: { kind: 'page' }, words: '全页均为会议纪要' },
      { place: { ...cell.place, sheet: 'Sheet 1 A2' } as PlaceNote['place'], words: '' },
    ]
    expect(notes.map((note) => placeOf(noteOf(note)))).toEqual(notes)
  })

  test('a long selection is cut to what a note can hold', () => {
    const note = noteOf({ place: { kind: 'quote', text: '长'.repeat(900) }, words: '说'.repeat(3000) }) ?? ''
    expect([...note]).toHaveLength(2000)
    expect(note.startsWith(`“${'长'.repeat(200)}”；说`)).toBe(true)
  })

  test('words a person wrote elsewhere are words about the page, not a place', () => {
    expect(placeOf('见附件 2 第 3 条').place).toEqual({ kind: 'page' })
    expect(placeOf('第 3 页 表').place).toEqual({ kind: 'page' })
  })
})

describe('keys in a worksheet', () => {
  const bounds = { rows: 100, columns: 10, page: 20 }
  const at = { row: 50, column: 5 }
  const go = (key: string, ctrlKey = false) => cellStep(at, { key, ctrlKey }, bounds)

  test('arrows go one cell, with Ctrl to the edge, Page keys a screen', () => {
    expect([go('ArrowDown'), go('ArrowLeft'), go('ArrowRight', true), go('PageUp'), go('PageDown'), go('End', true)]).toEqual([
      { row: 51, column: 5 },
      { row: 50, column: 4 },
      { row: 50, column: 9 },
      { row: 30, column: 5 },
      { row: 70, column: 5 },
      { row: 99, column: 9 },
    ])
  })

  test('nothing goes beyond the sheet, and other keys do nothing', () => {
    expect(cellStep(undefined, { key: 'ArrowUp', ctrlKey: false }, bounds)).toEqual({ row: 0, column: 0 })
    expect(go('a')).toBeUndefined()
  })
})
