import { describe, expect, test } from 'vitest'
import type { PanelAct, TakenFile } from '#shared/panel/act.ts'
import { mergedPanel, type PanelContext } from '#shared/panel/build.ts'
import { firstSeenKeys } from '#shared/panel/firstSeen.ts'
import { type PanelEdit, panelRecord } from '#shared/panel/record.ts'
import { candidate, digest, panelOf, sheetOf } from './sheets.ts'

const input = panelOf('rare-earth')
const context: PanelContext = { ...input, package: { id: input.task.package.id, revision: 1, sha256: digest('package') } }

function file(name: string, change: Partial<TakenFile> = {}, sheet = sheetOf('rare-earth', 'W01')): TakenFile {
  const { kind, soundness, record, sha256 } = candidate(sheet)
  return { file: name, fileSha256: digest(name), kind, soundness, record: record!, sha256: sha256!, ...change }
}
const edits = (acts: readonly PanelAct[]): readonly PanelEdit[] =>
  acts.map((act, seq) => ({ seq, id: `e${seq}`, at: '2026-09-17T17:00:00+08:00', by: 'W01', prev: digest(String(seq)), act }))
const taken = (...files: readonly TakenFile[]): PanelAct => ({ kind: 'files.taken', files: [...files] })
const standings = (...acts: readonly PanelAct[]) =>
  mergedPanel(panelRecord.stateOf(edits(acts)), context).listed.map((listed) => `${listed.file} ${listed.standing}`)

describe('files on a panel’s record', () => {
  test('PDF, workbook and a renamed copy of one sheet are listed each, and the sheet counts once', () => {
    const copy = file('copy.pdf', { fileSha256: digest('a.pdf') })
    const book = file('a.xlsx', { kind: 'xlsx' })
    expect(standings(taken(file('a.pdf'), book), taken(copy))).toEqual(['a.pdf counted', 'copy.pdf duplicate', 'a.xlsx duplicate'])
  })

  test('the same file taken in again is the same entry; put aside it is gone, and back after undo', () => {
    const aside: PanelAct = { kind: 'file.putAside', file: 'a.pdf', fileSha256: digest('a.pdf') }
    expect(standings(taken(file('a.pdf')), taken(file('a.pdf')))).toEqual(['a.pdf counted'])
    expect(standings(taken(file('a.pdf')), aside)).toEqual([])
    expect(standings(taken(file('a.pdf')), aside, { kind: 'undone', target: 1 })).toEqual(['a.pdf counted'])
    expect(panelRecord.permits(panelRecord.stateOf(edits([])), aside)).toMatchObject({ ok: false, faults: [{ code: 'panel.unknownFile' }] })
  })

  test('a file that is read at last takes the place of the one that could not be read', () => {
    const unread: TakenFile = { file: 'a.pdf', kind: 'pdf', soundness: 'unreadable' }
    expect(standings(taken(unread))).toEqual(['a.pdf unreadable'])
    expect(standings(taken(unread), taken(file('a.pdf')))).toEqual(['a.pdf counted'])
  })
})

describe('the keys seen first', () => {
  const own = sheetOf('rare-earth', 'W01')
  const other = { ...own, expert: { ...own.expert, fingerprint: digest('another key') }, revision: 2 }
  const first = file('first.pdf')
  const later = file('later.pdf', {}, other)
  const seen = (...acts: readonly PanelAct[]) => {
    const journal = edits(acts)
    return firstSeenKeys(panelRecord.stateOf(journal).sheet, journal).get('W01')
  }

  test('the key of the sheet taken in first, whatever comes later', () => {
    expect(seen(taken(first), taken(later))).toBe(own.expert.fingerprint)
    expect(seen(taken(later), taken(first))).toBe(other.expert.fingerprint)
    expect(seen(taken(later, first))).toBe(own.expert.fingerprint)
  })

  test('a file put aside, or one that is not sound, does not count', () => {
    const aside: PanelAct = { kind: 'file.putAside', file: 'first.pdf', fileSha256: digest('first.pdf') }
    expect(seen(taken(first), taken(later), aside)).toBe(other.expert.fingerprint)
    expect(seen(taken(file('first.pdf', { soundness: 'altered' })), taken(later))).toBe(other.expert.fingerprint)
  })

  test('a sheet under another key than the one seen first does not count', () => {
    const journal = edits([taken(first), taken(later)])
    const state = panelRecord.stateOf(journal)
    const withKeys = { ...context, firstSeen: firstSeenKeys(state.sheet, journal) }
    const replaced = { ...other, replaces: candidate(own).sha256! }
    const changed = panelRecord.stateOf(edits([taken(first), taken(file('later.pdf', {}, replaced))]))
    expect(mergedPanel(changed, withKeys).listed.map(({ standing }) => standing)).toEqual(['superseded', 'keyChanged'])
  })
})
