import { describe, expect, test } from 'vitest'
import type { Candidate } from '#shared/panel/candidate.ts'
import { listedState, listFiles } from '#shared/panel/listing.ts'
import { mergePanel } from '#shared/panel/merge.ts'
import { candidate, candidates, digest, panelOf, sheetOf } from './sheets.ts'

const first = sheetOf('rare-earth', 'W01')
const standings = (files: readonly Candidate[], firstSeen?: ReadonlyMap<string, string>) =>
  Object.fromEntries(listFiles(files, firstSeen).map(({ file, standing }) => [file, standing]))
const second = { ...first, revision: 2, replaces: candidate(first).sha256!, lockedAt: '2026-09-17T18:00:00+08:00' }

describe('what became of each file', () => {
  test('one sheet as PDF, workbook and JSON counts once, the PDF', () => {
    const files = [
      candidate(first, { file: 'a.json', kind: 'json', soundness: 'unsigned' }),
      candidate(first, { file: 'b.xlsx', kind: 'xlsx' }),
      candidate(first, { file: 'c.pdf' }),
    ]
    expect(standings(files)).toEqual({ 'a.json': 'duplicate', 'b.xlsx': 'duplicate', 'c.pdf': 'counted' })
    expect(standings(files.slice(0, 1))).toEqual({ 'a.json': 'unsigned' })
  })

  test('the newer revision counts, the older stays listed', () => {
    expect(standings([candidate(second, { file: 'new' }), candidate(first, { file: 'old' })])).toEqual({
      new: 'counted',
      old: 'superseded',
    })
  })

  test('a newer revision that replaces another sheet than the one at hand does not count', () => {
    const other = { ...second, replaces: digest('another') }
    expect(standings([candidate(other, { file: 'new' }), candidate(first, { file: 'old' })])).toEqual({
      new: 'brokenChain',
      old: 'superseded',
    })
    expect(standings([candidate(other, { file: 'new' })])).toEqual({ new: 'counted' })
  })

  test('two sheets of one revision: neither counts, and a newer one settles it', () => {
    const other = { ...first, lockedAt: '2026-09-17T17:00:00+08:00' }
    const both = [candidate(first, { file: 'a' }), candidate(other, { file: 'b' })]
    expect(standings(both)).toEqual({ a: 'conflict', b: 'conflict' })
    expect(standings([...both, candidate(second, { file: 'c' })])).toEqual({ a: 'superseded', b: 'superseded', c: 'counted' })
  })

  test('another key than the one first seen, and a recusal', () => {
    expect(standings([candidate(first, { file: 'a' })], new Map([['W01', digest('other key')]]))).toEqual({ a: 'keyChanged' })
    const recused = { ...first, recusal: { declared: true, relations: ['本单位' as const] } }
    expect(standings([candidate(recused, { file: 'a' })])).toEqual({ a: 'recused' })
  })

  test('an altered copy neither counts nor hides the sheet', () => {
    const files = [candidate(first, { file: 'a', soundness: 'altered' }), candidate(first, { file: 'b' })]
    expect(standings(files)).toEqual({ a: 'altered', b: 'counted' })
  })

  test('a file nobody could read is listed, but not in panel.json', () => {
    const cut: Candidate = { file: 'cut.pdf', kind: 'pdf', soundness: 'altered' }
    const merged = mergePanel({ ...panelOf('rare-earth'), files: [...candidates('rare-earth'), cut] })
    expect(merged.listed.at(-1)).toEqual({ file: 'cut.pdf', kind: 'pdf', standing: 'altered' })
    expect(merged.parts.results.map(({ state, included }) => [state, included])).toEqual(Array(5).fill(['有效', true]))
  })

  test('whatever does not count has a word of the format, and only 有效 counts', () => {
    expect(Object.entries(listedState).filter(([, state]) => state === '有效')).toEqual([['counted', '有效']])
  })
})
