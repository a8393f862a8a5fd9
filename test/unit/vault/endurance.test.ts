import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FakeEntry, zip } from '../../corpus/packages/zip.ts'
import { amount } from '../amount.ts'
import { base, codesOf, inspectBytes, packageBytes, samplePlan } from './bag.ts'

/** The most memory this process held more than before while `work` ran, in bytes. */
async function extraMemory(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  await work()
  clearInterval(timer)
  return Math.max(most, process.memoryUsage().rss) - before
}

describe('bombs cost little', () => {
  const zeros = deflateRawSync(Buffer.alloc(512 * 2 ** 20), { level: 1 })

  test('a bomb that says so is not inflated at all', async () => {
    const bytes = packageBytes({}, (entries) => [
      ...entries,
      { name: `${base}/data/z`, raw: zeros, both: { method: 8, size: 512 * 2 ** 20 } },
    ])
    const start = performance.now()
    expect(await codesOf(bytes)).toEqual(['zip.bomb'])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('a bomb that declares 100 bytes is inflated no further than that', async () => {
    const bytes = packageBytes({}, (entries) => [...entries, { name: `${base}/data/z`, raw: zeros, both: { method: 8, size: 100 } }])
    let codes: readonly string[] = []
    const memory = await extraMemory(async () => {
      codes = await codesOf(bytes)
    })
    expect(codes).toContain('zip.size-mismatch')
    expect(memory).toBeLessThan(300 * 2 ** 20)
  })

  test('one hundred entries just below the ratio stop at the limit of the whole', async () => {
    const content = Buffer.alloc(40 * 2 ** 20)
    const raw = Buffer.concat([deflateRawSync(content), Buffer.alloc(content.length / 190)])
    const bombs = Array.from(
      { length: 100 },
      (_, at): FakeEntry => ({ name: `${base}/data/z${at}`, raw, both: { method: 8, size: content.length } }),
    )
    const start = performance.now()
    expect(await codesOf(zip(bombs), { limits: { packageBytes: 2 ** 30 } })).toEqual(['limit.total-bytes'])
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('a central directory of names as long as they can be costs no memory for them', async () => {
    const names = Array.from({ length: 300 }, (_, at): FakeEntry => ({ name: `${at}${'x'.repeat(65_000)}` }))
    const report = await inspectBytes(zip(names))
    expect(report.code).toBe('zip.path-too-long')
    expect(report.faults.every((fault) => (fault.name?.length ?? 0) <= 1024)).toBe(true)
  })
})

test('100,000 entries are checked in seconds', async () => {
  const plan = samplePlan()
  const payload: Record<string, string> = {}
  const count = 99_960
  for (let at = 0; at < count; at += 1) payload[`data/files/n/${at}.txt`] = 'x'
  const bytes = packageBytes({ plan, payload }, undefined, { zip64: true })
  const start = performance.now()
  const report = await inspectBytes(bytes)
  expect(report.faults.length).toBe(count)
  expect(report.code).toBe('plan.document-unlisted')
  expect(performance.now() - start).toBeLessThan(20_000)
})

test('no flipped byte of a valid package goes unseen and none throws', async () => {
  const plan = samplePlan()
  plan.documents.length = 0
  const good = packageBytes({}, (entries) => entries.map((entry, at) => (at % 3 === 0 ? { ...entry, descriptor: 'signed' } : entry)))
  const digests = digestsOf(await inspectBytes(good))
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ change
      const report = await inspectBytes(bytes)
      if (report.verdict === 'ok') expect(digestsOf(report)).toBe(digests)
      else expect(report.code).toMatch(/^(zip|bag|limit|json|format)\./)
    }),
    { numRuns: amount(150, 4000) },
  )
})

test('no truncated package is accepted and none throws', async () => {
  const good = packageBytes()
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), async (length) => {
      expect((await inspectBytes(good.subarray(0, length))).code).toBe(length < 2 ? 'zip.not-a-zip' : 'zip.damaged')
    }),
    { numRuns: amount(50, 1000) },
  )
})

function digestsOf(report: Awaited<ReturnType<typeof inspectBytes>>): string {
  const lines = [...(report.content?.entries ?? [])].map(([path, { sha256 }]) => `${sha256} ${path}`)
  return createHash('sha256').update(lines.join('\n')).update(JSON.stringify(report.package)).digest('hex')
}

describe('files of nothing but faults cost little', () => {
  test('a manifest of 90 million blank lines', async () => {
    const lines = Buffer.alloc(90 * 10 ** 6, '\n')
    const bytes = packageBytes({ tags: { 'manifest-sha256.txt': lines } })
    let report: Awaited<ReturnType<typeof inspectBytes>> | undefined
    const memory = await extraMemory(async () => {
      report = await inspectBytes(bytes)
    })
    expect(report?.code).toBe('bag.manifest-line')
    expect(report?.faults.length).toBeLessThan(1100)
    expect(memory).toBeLessThan(600 * 2 ** 20)
  })

  test('a plan of millions of wrong numbers, and one of millions of wrong documents', async () => {
    const numbers = await inspectBytes(
      packageBytes({ plan: `[${'1.5,'.repeat(3 * 10 ** 6)}1]` }, (entries) => entries.map((entry) => ({ ...entry, deflate: false }))),
    )
    expect(numbers.code).toBe('json.number')
    expect(numbers.faults.length).toBe(1000)
    const plan = `{"format":"tic-review/plan@1","documents":[${'1,'.repeat(7 * 10 ** 6)}1]}`
    const documents = await inspectBytes(packageBytes({ plan }, (entries) => entries.map((entry) => ({ ...entry, deflate: false }))))
    expect(documents.faults).toEqual([{ code: 'schema.type', name: 'data/plan.json', at: '/documents', want: '≤ 50000' }])
  })
})
