import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pool, type PoolParts, type Work, type WorkerLike } from '../../../verifier/page/pool.ts'
import type { FromWorker, ToWorker } from '../../../verifier/worker/messages.ts'

/** A worker that answers what its test tells it to. */
class Heard implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  readonly messages: ToWorker[] = []
  isEnded = false
  postMessage(message: ToWorker): void {
    this.messages.push(message)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message })
  }
}

let workers: Heard[] = []
const given = [{ tasks: [] }]
const work = (name: string): Work => ({ kind: 'verify', name, content: new Blob([name]) })
const verified = (file: string) => ({ kind: 'verified', verification: { file } }) as unknown as FromWorker
const namesOf = (worker: Heard) => worker.messages.flatMap((message) => (message.kind === 'begin' ? [] : [message.name]))

function pool(count: number): Pool {
  const parts: PoolParts = {
    workers: count,
    allowedMs: 1000,
    patience: 4,
    begin: (parts) => ({ kind: 'begin', glyphs: new Uint8Array(), given: parts }),
    start: () => {
      const worker = new Heard()
      workers.push(worker)
      return worker
    },
  }
  return new Pool(parts, given)
}

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

test('a worker is told what is given before its first file, and takes the next file after its answer', async () => {
  const one = pool(1)
  const answers = [one.run(work('a')), one.run(work('b'))]
  expect(workers[0]!.messages[0]).toMatchObject({ kind: 'begin', given })
  expect(namesOf(workers[0]!)).toEqual(['a'])
  workers[0]!.say(verified('a'))
  await answers[0]
  await vi.advanceTimersByTimeAsync(0)
  expect(namesOf(workers[0]!)).toEqual(['a', 'b'])
  workers[0]!.say(verified('b'))
  expect(await answers[1]).toMatchObject({ verification: { file: 'b' } })
  expect(workers).toHaveLength(1)
})

test('a file that takes too long ends with its worker, and the next gets a new one', async () => {
  const one = pool(1)
  const answers = [one.run(work('slow')), one.run(work('next'))]
  await vi.advanceTimersByTimeAsync(999)
  expect(workers).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answers[0]).toEqual({ kind: 'tooCostly' })
  expect(workers[0]!.isEnded).toBe(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(namesOf(workers[1]!)).toEqual(['next'])
  workers[1]!.say(verified('next'))
  expect(await answers[1]).toMatchObject({ kind: 'verified' })
})

test('a worker that knows the file may ask for more time', async () => {
  const answer = pool(1).run(work('large'))
  workers[0]!.say({ kind: 'allow', busyMs: 1000 })
  await vi.advanceTimersByTimeAsync(3999)
  expect(workers[0]!.isEnded).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toEqual({ kind: 'tooCostly' })
})

test('a fault of the program ends the worker, not the others', async () => {
  const two = pool(2)
  const answers = [two.run(work('a')), two.run(work('b'))]
  workers[0]!.onerror?.({ message: 'out of memory' })
  workers[1]!.say(verified('b'))
  expect(await answers[0]).toEqual({ kind: 'failed', message: 'out of memory' })
  expect(await answers[1]).toMatchObject({ kind: 'verified' })
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
})

test('stopping ends every worker; what runs or waits is told so', async () => {
  const one = pool(1)
  const answers = [one.run(work('a')), one.run(work('b'))]
  one.stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(await Promise.all(answers)).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }])
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true])
})
