import { existsSync, mkdirSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyAgainst } from '#services/verify/index.ts'
import { knownFrom } from '#services/verify/known.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { surveyArchiveJob, writeArchiveJob } from '#services/worker/jobs/archive.ts'
import type { JobContext } from '#services/worker/jobs/job.ts'
import { mountSmallDisk, withoutMounts } from '../../e2e/faults.ts'
import { clock, type Signed, signed, stickOf, temporaryFolder } from './sample.ts'

describe('an archive made in a thread', { timeout: 120_000 }, () => {
  let sample: Signed
  beforeAll(async () => {
    sample = await signed()
  }, 120_000)

  function context(progress: string[] = [], signal = new AbortController().signal): JobContext {
    const read = filesInThisThread(sample.given)
    return {
      signal,
      shared: sample.given,
      allow: () => undefined,
      onProgress: ({ phase, done, total }) => void progress.push(`${phase} ${done === total ? 'end' : 'on'}`),
      ask: (about) => read((about as { verify: string }).verify, signal),
    }
  }

  test('is surveyed first, written from what was surveyed, and verifies; progress is told in files, then in bytes', async () => {
    const progress: string[] = []
    const stick = stickOf(sample)
    const found = await surveyArchiveJob({ survey: 'one', paths: [stick] }, context(progress))
    if (!found.ok) throw new Error(JSON.stringify(found.faults))
    expect(found.value.files.map(({ path }) => path)).toContain('results/评分表.pdf')
    const out = join(temporaryFolder(), 'visit.ticarchive')
    const written = await writeArchiveJob({ survey: 'one', out, clock, isClosed: true }, context(progress))
    expect(written).toMatchObject({ ok: true, value: { files: found.value.files.length + 2 } })
    expect(new Set(progress)).toEqual(new Set(['archiveSurvey on', 'archiveSurvey end', 'archiveWrite on', 'archiveWrite end']))
    const verification = await verifyAgainst(out, await knownFrom(sample.given))
    expect(verification).toMatchObject({ verdict: 'unsigned', reasons: [], facts: { intact: true, contentsAgree: true } })
  })

  test('a file that was changed or taken away since it was looked at is named, and nothing half-written stays', async () => {
    const stick = stickOf(sample)
    const out = join(temporaryFolder(), 'visit.ticarchive')
    await surveyArchiveJob({ survey: 'two', paths: [stick] }, context())
    writeFileSync(join(stick, '会议记录.txt'), '别的记录\n')
    expect(await writeArchiveJob({ survey: 'two', out, clock, isClosed: true }, context())).toMatchObject({
      ok: false,
      faults: [{ code: 'file.changed', name: 'others/会议记录.txt' }],
    })
    unlinkSync(join(stick, '会议记录.txt'))
    expect(await writeArchiveJob({ survey: 'two', out, clock, isClosed: true }, context())).toMatchObject({
      ok: false,
      faults: [{ code: 'file.notFound', name: join(stick, '会议记录.txt') }],
    })
    expect(readdirSync(dirname(out))).toEqual([])
  })

  test('stopping while it is written leaves the file that stood there before', async () => {
    const out = join(temporaryFolder(), 'visit.ticarchive')
    writeFileSync(out, 'before')
    await surveyArchiveJob({ survey: 'three', paths: [stickOf(sample)] }, context())
    const stop = new AbortController()
    const how = context([], stop.signal)
    const writing = writeArchiveJob({ survey: 'three', out, clock, isClosed: true }, { ...how, onProgress: () => stop.abort() })
    await expect(writing).rejects.toThrow()
    expect(readdirSync(dirname(out))).toEqual(['visit.ticarchive'])
  })

  test('while no record is closed, here or among the files, nothing is written', async () => {
    const out = join(temporaryFolder(), 'visit.ticarchive')
    await surveyArchiveJob({ survey: 'four', paths: [stickOf(sample)] }, context())
    const refused = await writeArchiveJob({ survey: 'four', out, clock, isClosed: false }, context())
    expect(refused).toMatchObject({ ok: false, faults: [{ code: 'panel.notLocked' }] })
    expect(existsSync(out)).toBe(false)
  })

  test.skipIf(withoutMounts(temporaryFolder()) !== undefined)(
    'a full disk and a disk pulled out while it is written are named, and nothing half-written stays',
    async () => {
      const disk = temporaryFolder()
      const remove = mountSmallDisk(disk, 64)
      const out = join(disk, 'visit.ticarchive')
      await surveyArchiveJob({ survey: 'five', paths: [stickOf(sample)] }, context())
      const full = await writeArchiveJob({ survey: 'five', out, clock, isClosed: true }, context())
      expect(full).toMatchObject({ ok: false, faults: [{ code: 'file.noSpace', name: out }] })
      expect(readdirSync(disk)).toEqual([])
      remove()
      const gone = join(temporaryFolder(), 'stick')
      mkdirSync(gone)
      const how = { ...context(), onProgress: () => rmSync(gone, { recursive: true, force: true }) }
      const pulled = await writeArchiveJob({ survey: 'five', out: join(gone, 'visit.ticarchive'), clock, isClosed: true }, how)
      expect(pulled).toMatchObject({ ok: false, faults: [{ code: 'file.notFound', name: join(gone, 'visit.ticarchive') }] })
    },
  )

  test('what was not surveyed here is not written', async () => {
    const out = join(temporaryFolder(), 'visit.ticarchive')
    expect(await writeArchiveJob({ survey: 'other', out, clock, isClosed: true }, context())).toMatchObject({
      faults: [{ code: 'archive.forgotten' }],
    })
    expect(existsSync(out)).toBe(false)
  })
})
