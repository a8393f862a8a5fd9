import { expect, test } from 'vitest'
import type { PanelAct } from '#shared/panel/act.ts'
import { type PanelEdit, panelRecord } from '#shared/panel/record.ts'
import { inBatch } from '#shared/record/batch.ts'
import type { Draft } from '#shared/record/edit.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { RecordSession } from '../../../renderer/store/session.ts'
import { memoryMirror } from './memoryMirror.ts'

const taken: PanelAct = { kind: 'files.taken', files: [{ file: 'a.pdf', kind: 'pdf', soundness: 'unreadable' }] }
const vote: PanelAct = { kind: 'vote.counted', agree: 3, disagree: 0 }
const named = (name: string): PanelAct => ({ kind: 'paper.preparedBy', name })

function session() {
  const edits: PanelEdit[] = []
  const head = () => String(edits.length).padStart(64, '0')
  const append = async (draft: Draft<PanelAct>) => {
    // the disk takes a while
    await new Promise((done) => setTimeout(done, 2))
    const edit: PanelEdit = { ...draft, seq: edits.length, prev: head() }
    edits.push(edit)
    return ok({ edit, head: head() })
  }
  let count = 0
  const open = new RecordSession({
    kind: panelRecord,
    edits: [],
    by: 'W01',
    journal: { append },
    mirror: memoryMirror(),
    now: () => new Date('2026-09-17T09:00:00Z'),
    newId: () => `e${++count}`,
  })
  return { open, edits, append }
}

test('what main journals has its place among the page’s own edits, as the journal has them', async () => {
  const { open, edits, append } = session()
  const sent = [open.send(named('甲'))]
  const adopted = open.adoptFrom(async () => {
    const answer = await append({ id: 'm1', at: '2026-09-17T17:00:00+08:00', by: 'W01', act: taken })
    return ok([answer.value])
  })
  sent.push(
    open.send(vote),
    open.undo().then(() => open.send(named('乙'))),
  )
  await Promise.all([...sent, adopted])
  expect(edits.map(({ act }) => act.kind)).toEqual(['paper.preparedBy', 'vote.counted', 'files.taken', 'undone', 'paper.preparedBy'])
  expect(open.snapshot().edits).toEqual(edits)
  expect(open.snapshot().state).toEqual(panelRecord.stateOf(edits))
  expect(open.snapshot().saved.kind).toBe('saved')
})

test('what main could not journal changes nothing', async () => {
  const { open } = session()
  expect(await open.adoptFrom(async () => refuse({ code: 'journal.noSpace' }))).toEqual(refuse({ code: 'journal.noSpace' }))
  expect(open.snapshot().state.length).toBe(0)
  expect(await open.send(vote)).toEqual(ok(undefined))
})

test('files that main journals in several acts of one batch are taken back and put back together', async () => {
  const { open, edits, append } = session()
  await open.send(named('甲'))
  await open.adoptFrom(async () => {
    const written = []
    for (const place of [0, 1, 2]) {
      const act: PanelAct = { kind: 'files.taken', files: [{ file: `${place}.pdf`, kind: 'pdf', soundness: 'unreadable' }] }
      written.push((await append({ id: inBatch('m1', place), at: '2026-09-17T17:00:00+08:00', by: 'W01', act })).value)
    }
    return ok(written)
  })
  const files = () => Object.values(open.snapshot().state.sheet.files).filter((file) => file !== undefined).length
  expect(files()).toBe(3)
  expect(await open.undo()).toEqual(ok(undefined))
  expect([files(), open.snapshot().state.sheet.paper.preparedBy]).toEqual([0, '甲'])
  expect(await open.redo()).toEqual(ok(undefined))
  expect(files()).toBe(3)
  await open.undo()
  await open.undo()
  expect(open.snapshot().state.sheet.paper.preparedBy).toBeUndefined()
  expect(open.snapshot().state).toEqual(panelRecord.stateOf(edits))
})
