import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createJobs, type Jobs } from '../../../electron/services/worker/createJobs.ts'

/** A worker that uses the real messages, with one job for each behaviour. */
const worker = `
import { parentPort } from 'node:worker_threads'
const cancelled = new Set()
parentPort.on('message', ({ kind, id, name, input }) => {
  if (kind === 'cancel') return void cancelled.add(id)
  const file = input.file
  if (file === 'die') process.exit(7)
  if (file === 'bug') return parentPort.postMessage({ kind: 'failed', id, message: 'a bug' })
  for (const done of [1, 2]) parentPort.postMessage({ kind: 'progress', id, progress: { phase: 'phaseChecking', done, total: 2 } })
  setTimeout(() => {
    const result = cancelled.has(id) ? { ok: false, faults: [{ code: 'job.cancelled' }] } : { ok: true, value: { name, file } }
    parentPort.postMessage({ kind: 'answer', id, result })
  }, 50)
})`
const folder = mkdtempSync(join(tmpdir(), 'tic-jobs-'))
writeFileSync(join(folder, 'worker.mjs'), worker)
const crashes: string[] = []
const jobs: Jobs = createJobs(pathToFileURL(join(folder, 'worker.mjs')), (message) => crashes.push(message))
afterAll(async () => {
  await jobs.close()
  rmSync(folder, { recursive: true })
})

const open = (file: string, options = {}) => jobs.run('openPackage', { token: 'package-1', file }, options)

test('a job answers, and tells its progress on the way', async () => {
  const told: number[] = []
  const answer = await open('a.ticplan', { onProgress: ({ done }: { done: number }) => told.push(done) })
  expect({ answer, told }).toEqual({ answer: { ok: true, value: { name: 'openPackage', file: 'a.ticplan' } }, told: [1, 2] })
})

test('jobs of one lane run side by side and each gets its own answer', async () => {
  const answers = await Promise.all(['a', 'b', 'c'].map((file) => open(file)))
  expect(answers.map((answer) => answer.ok && (answer.value as unknown as { file: string }).file)).toEqual(['a', 'b', 'c'])
})

test('a cancelled job says so, also when it was cancelled before it began', async () => {
  const late = new AbortController()
  const running = open('a', { signal: late.signal })
  late.abort()
  const cancelled = { ok: false, faults: [{ code: 'job.cancelled' }] }
  expect(await running).toEqual(cancelled)
  expect(await open('b', { signal: AbortSignal.abort() })).toEqual(cancelled)
})

test('a bug in a job is told and answered, and the thread goes on', async () => {
  crashes.length = 0
  expect(await open('bug')).toEqual({ ok: false, faults: [{ code: 'job.crashed' }] })
  expect(crashes).toEqual(['a bug'])
  expect((await open('a')).ok).toBe(true)
})

test('a thread that dies answers all its work, and the next job starts a new one', async () => {
  crashes.length = 0
  expect(await Promise.all([open('a'), open('die')])).toEqual([
    { ok: false, faults: [{ code: 'job.crashed' }] },
    { ok: false, faults: [{ code: 'job.crashed' }] },
  ])
  expect(crashes).toEqual(['worker packages ended with 7'])
  expect((await open('a')).ok).toBe(true)
})
