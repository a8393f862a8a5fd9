import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGuardedLane } from '../../../electron/services/worker/guardedLane.ts'
import type { LaneRunner, RunOptions } from '../../../electron/services/worker/work.ts'

/** A worker that speaks the real messages; each input is one behaviour. `made` counts the threads. */
const worker = `
import { parentPort, threadId } from 'node:worker_threads'
const shared = new Map()
const reply = new Map()
const answer = (id, value) => parentPort.postMessage({ kind: 'answer', id, result: { ok: true, value } })
parentPort.on('message', async (message) => {
  const { kind, id, input } = message
  if (kind === 'shared') return void shared.set(message.shared.key, message.shared.value)
  if (kind === 'reply') return void reply.get(id)(message.answer)
  if (kind !== 'run') return
  if (input === 'spin') for (;;);
  if (input === 'still') return
  if (input === 'grow') for (const all = []; ; ) all.push(Array.from({ length: 1000 }, (_, at) => at + 0.5))
  if (input === 'die') process.exit(7)
  if (input === 'bug') return void parentPort.postMessage({ kind: 'failed', id, message: 'a bug' })
  if (input === 'long') {
    parentPort.postMessage({ kind: 'allow', id, busyMs: 60_000 })
    for (const end = Date.now() + 1500; Date.now() < end; );
  }
  if (input === 'ask') {
    parentPort.postMessage({ kind: 'ask', id, question: 0, about: 'bytes' })
    return answer(id, await new Promise((done) => reply.set(id, done)))
  }
  answer(id, { thread: threadId, input, shared: shared.get(message.shared) })
})`

const folder = mkdtempSync(join(tmpdir(), 'tic-guarded-'))
const crashes: string[] = []
const lanes: LaneRunner[] = []
let next = 1

beforeAll(() => writeFileSync(join(folder, 'worker.mjs'), worker))
afterAll(async () => {
  await Promise.all(lanes.map((lane) => lane.close()))
  rmSync(folder, { recursive: true })
})

function lane(guard: { busyMs?: number; stillMs?: number; threads?: number } = {}) {
  const file = pathToFileURL(join(folder, 'worker.mjs'))
  const made = createGuardedLane('a', file, { heapMiB: 40, busyMs: 700, stillMs: 60_000, cancelMs: 300, threads: 1, ...guard }, (message) =>
    crashes.push(message),
  )
  lanes.push(made)
  return (input: string, options: RunOptions = {}) =>
    new Promise<unknown>((settle) => void made.run({ id: next++, name: 'any', input, options, settle }))
}

const thread = (answer: unknown) => (answer as { value: { thread: number } }).value.thread
const costly = (got: string) => ({ ok: false, faults: [{ code: 'job.tooCostly', got }] })

test('jobs run one after the other in one warm thread', async () => {
  const run = lane()
  const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => run(String(at))))
  expect(new Set(answers.map(thread)).size).toBe(1)
  expect(answers.map((answer) => (answer as { value: { input: string } }).value.input)).toEqual(
    Array.from({ length: 50 }, (_, at) => String(at)),
  )
})

test('a job that never ends is ended; the jobs behind it get their answers from one new thread', async () => {
  const run = lane()
  const [before, spin, after, last] = await Promise.all([run('a'), run('spin'), run('b'), run('c')])
  expect(spin).toEqual(costly('time'))
  expect([before, after, last]).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  expect(thread(after)).not.toBe(thread(before))
  expect(thread(last)).toBe(thread(after))
})

test('a job that fills the memory is ended, and the program and the jobs behind it go on', async () => {
  const run = lane({ busyMs: 60_000 })
  const [grow, after] = await Promise.all([run('grow'), run('b')])
  expect(grow).toEqual(costly('memory'))
  expect(after).toMatchObject({ ok: true })
})

test('a job that makes no progress is ended; one that waits for an answer is not', async () => {
  const run = lane({ stillMs: 600 })
  expect(await run('still')).toEqual(costly('time'))
  const answer = () => new Promise((done) => setTimeout(() => done('the bytes'), 1500))
  expect(await run('ask', { answer })).toEqual({ ok: true, value: 'the bytes' })
})

test('a job that says its input takes longer is given the time', async () => {
  expect(await lane()('long')).toMatchObject({ ok: true })
})

test('a bug and a thread that dies are told once each, and answered', async () => {
  crashes.length = 0
  const run = lane()
  const crashed = { ok: false, faults: [{ code: 'job.crashed' }] }
  expect(await Promise.all([run('bug'), run('die')])).toEqual([crashed, crashed])
  expect(await run('a')).toMatchObject({ ok: true })
  expect(crashes).toEqual(['a bug', 'worker a ended with 7'])
})

test('cancelling ends a job that does not listen, and takes one that waits off the queue', async () => {
  const run = lane({ busyMs: 60_000 })
  const cancelled = { ok: false, faults: [{ code: 'job.cancelled' }] }
  const [first, second] = [new AbortController(), new AbortController()]
  const spin = run('spin', { signal: first.signal })
  const waiting = run('a', { signal: second.signal })
  const last = run('b')
  second.abort()
  expect(await waiting).toEqual(cancelled)
  first.abort()
  expect(await spin).toEqual(cancelled)
  expect(await last).toMatchObject({ ok: true })
  expect(await run('c', { signal: AbortSignal.abort() })).toEqual(cancelled)
})

test('what jobs share reaches each thread, also the one that takes over', async () => {
  const run = lane()
  const shared = { key: 'task', value: { name: '稀土' } }
  const [before, , after] = await Promise.all([run('a', { shared }), run('spin', { shared }), run('b', { shared })])
  for (const answer of [before, after]) expect(answer).toMatchObject({ value: { shared: { name: '稀土' } } })
})

test('two threads work side by side, and no more are started', async () => {
  const run = lane({ threads: 2, busyMs: 60_000 })
  const answers = await Promise.all(['long', 'long', 'a', 'b', 'c', 'd'].map((input) => run(input)))
  expect(new Set(answers.map(thread)).size).toBe(2)
})
