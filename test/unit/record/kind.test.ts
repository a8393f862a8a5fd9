import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { openRecord } from '#services/record/index.ts'
import { signatureFont } from '#services/signing/fonts.ts'
import { signRecord } from '#services/signing/signRecord.ts'
import { nestedDigests } from '#services/verify/nestedDigests.ts'
import { signatureName } from '#shared/documents/layout/anchor.ts'
import { journalFormat } from '#shared/record/edit.ts'
import { historyOf } from '#shared/record/history.ts'
import { lockedRecord } from '#shared/record/lock.ts'
import { redoAct, undoAct } from '#shared/record/undo.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { verifyPdf } from '#shared/signature/pdf/verify.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Result } from '#shared/text/fault.ts'
import { folder, identity } from '../review/package.ts'
import { type MinutesAct, minutes } from './minutes.ts'
import { journalFile, key } from './sample.ts'

const now = () => new Date('2026-09-17T08:00:00Z')
const at = '2026-09-17T16:00:00+08:00'
const about = { id: 'T1.minutes', kind: minutes, head: { format: journalFormat, kind: 'minutes', task: 'T1' } } as const

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}

async function opened(file: string) {
  const record = value(await openRecord({ file, key }, about, now))
  const send = (act: MinutesAct) => record.append({ id: `e${record.journal.edits.length}`, at, by: 'W01', act: minutes.clean(act) })
  return { record, send }
}

async function written(file: string) {
  const { record, send } = await opened(file)
  value(await send({ kind: 'meeting.opened', place: '包头' }))
  value(await send({ kind: 'point.written', point: 'P1', text: '材料齐全' }))
  value(await send({ kind: 'point.written', point: 'P2', text: '补交合同' }))
  return { record, send }
}

test('a second kind of record: its acts are permitted, undone, redone and told by the same spine', async () => {
  const { record, send } = await opened(await journalFile())
  const early = await send({ kind: 'point.written', point: 'P1', text: '早' })
  expect(early.ok ? [] : early.faults.map(({ code }) => code)).toEqual(['review.pledge'])
  await record.close()
  const file = await journalFile()
  const { record: open, send: more } = await written(file)
  expect(open.state().sheet.points).toEqual({ P1: '材料齐全', P2: '补交合同' })
  expect(minutes.changesNothing(open.state().sheet, { kind: 'point.written', point: 'P1', text: '材料齐全' })).toBe(true)
  value(await more({ kind: 'point.removed', point: 'P2' }))
  value(await more(undoAct(open.state()) as MinutesAct))
  expect(open.state().sheet.points.P2).toBe('补交合同')
  value(await more(redoAct(open.state()) as MinutesAct))
  expect(open.state().sheet.points).toEqual({ P1: '材料齐全' })
  const ofP2 = historyOf(minutes, open.journal.edits).filter(({ place }) => place[1] === 'P2')
  expect(ofP2.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['point.written', undefined, '补交合同'],
    ['point.removed', '补交合同', undefined],
    ['undone', undefined, '补交合同'],
    ['redone', '补交合同', undefined],
  ])
  await open.close()
})

test('two sign it; the files verify, and after a crash the journal gives the locked record back', async () => {
  const file = await journalFile()
  const { record } = await written(file)
  const [first, second] = [await identity('专家甲'), await identity('专家乙')]
  const signers = [
    { seat: 'W01', signer: first },
    { seat: 'W02', signer: second },
  ]
  const seats = signers.map(({ seat, signer: { fingerprint } }) => ({ id: seat, fingerprint }))
  const toSign = {
    state: record.state(),
    end: record.journal.end(),
    context: { task: 'T1', signers: seats, closedAt: at },
    material: undefined,
  }
  const out = folder()
  const sign = (by: readonly { readonly seat: string; readonly signer: Signer }[], end = toSign.end) =>
    signRecord(minutes, { ...toSign, end }, by, { out }, { id: 'lock', at, by: 'W01' }, record)
  const codes = async (answer: ReturnType<typeof sign>) => {
    const result = await answer
    return result.ok ? [] : result.faults.map(({ code }) => code)
  }
  expect(await codes(sign([{ seat: 'W03', signer: first }]))).toEqual(['review.seat'])
  expect(await codes(sign([{ seat: 'W01', signer: second }]))).toEqual(['review.fingerprint'])
  // one signature is missing: a receiver would reject it, so the record is neither locked nor written
  expect(await codes(sign(signers.slice(1)))).toEqual(['review.not-verified'])
  expect(await codes(sign(signers, { head: 'a'.repeat(64), entries: 3 }))).toEqual(['review.changed'])
  expect([record.state().locked, readdirSync(out)]).toEqual([false, []])

  const done = value(await sign(signers))
  const files = value(done.done).files
  const pdf = new Uint8Array(readFileSync(files.pdf))
  const report = await verifyPdf(pdf, nestedDigests, wholeFont(signatureFont))
  expect([report.reasons, report.added.map(({ fingerprint }) => fingerprint)]).toEqual([[], [first.fingerprint, second.fingerprint]])
  const printed = value(await minutes.print(done.made.locked, undefined))
  expect(printed.anchors.map(({ name }) => name)).toEqual(['W01', 'W02'].map(signatureName))
  for (const [n, { box }] of report.added.entries()) expect(printed.anchors[n]).toMatchObject(box)
  expect(readFileSync(files.json).equals(Buffer.from(done.made.locked.bytes))).toBe(true)
  expect(record.state().locked).toBe(true)
  await record.close()

  // a process that died in the middle of the next entry
  const whole = statSync(file).size
  appendFileSync(file, '99 0123456789abcdef half an ent')
  const { record: again, send } = await opened(file)
  expect(statSync(file).size).toBe(whole)
  expect(readdirSync(dirname(file)).filter((name) => name.includes('.torn-'))).toHaveLength(1)
  expect(again.state()).toEqual(minutes.stateOf(again.journal.edits))
  expect(value(await lockedRecord(minutes, again.journal.edits))).toEqual(done.made.locked)
  const late = await send({ kind: 'point.removed', point: 'P1' })
  expect(late.ok ? [] : late.faults.map(({ code }) => code)).toEqual(['review.locked'])
  value(await send({ kind: 'sheet.reopened', reason: '补充', replaces: done.made.locked.sha256 }))
  expect([again.state().revision, again.state().locked]).toEqual([2, false])
  await again.close()
  expect(readdirSync(out)).toHaveLength(3)
}, 120_000)
