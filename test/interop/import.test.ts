import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullMark } from '#shared/format/marks.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { samplePackage } from '../fixtures/packages.ts'
import { isBuilt, ticReview } from './command.ts'
import { comparedWith, differing, dumpOf, importing, type Round, signedRound } from './importRound.ts'
import { type PostgresServer, postgresBin, startPostgres } from './postgresServer.ts'

if (postgresBin === undefined) console.warn('skipped: no PostgreSQL server here, only the embedded database is tried')

describe.skipIf(!isBuilt)('import on the command line', { timeout: 600_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'import-'))
  const embedded = join(root, '结果库')
  let round: Round
  let server: PostgresServer | undefined
  let good: readonly string[]
  let whole: string
  afterAll(() => {
    server?.remove()
    rmSync(root, { recursive: true, force: true })
  })

  beforeAll(async () => {
    round = await signedRound(root)
    server = postgresBin === undefined ? undefined : startPostgres()
    good = [round.folder, '--task', round.task, '--unknown-signers']
  }, 600_000)

  test('a round of files: each signed record once with both its files, unsigned copies named', async () => {
    const { code, lines, end, err } = await importing([...good, '--into', embedded])
    expect([code, err]).toEqual([0, ''])
    const states = (ending: string) => lines.filter(({ file }) => file.endsWith(ending)).map(({ state }) => state)
    expect(states('.pdf')).toEqual(Array(4).fill('imported'))
    expect(states('.xlsx')).toEqual(Array(4).fill('file'))
    expect(states('.json')).toEqual(Array(4).fill('copy'))
    expect(end).toMatchObject({ into: embedded, files: 12, imported: 4, file: 4, known: 0, copy: 4, refused: 0, disputes: [] })
    whole = await dumpOf(embedded)
    expect(comparedWith(whole, round.signed, join(root, 'dump'))).toBeGreaterThan(300)
  })

  test('again: everything is known and nothing changes', async () => {
    const { code, end } = await importing([...good, '--into', embedded])
    expect([code, end]).toMatchObject([0, { imported: 0, file: 0, known: 8, copy: 4, refused: 0 }])
    expect(differing(await dumpOf(embedded), whole)).toEqual([])
  })

  test('a report of the round: every mark as in the signed record, traced to its files; another round is refused with those there are', async () => {
    const out = join(root, '汇总表')
    const ran = await ticReview(['report', '--from', embedded, '--out', out, '--json'])
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(JSON.parse(ran.out)).toMatchObject({
      round: '绩效评价 2026',
      rows: { centres: 1, results: 3, disputes: 0, missing: 2, sources: 8 },
    })
    const csv = readFileSync(join(out, 'marks.csv'), 'utf8')
    expect(csv.startsWith('\ufeff任务编号,中心名称,')).toBe(true)
    const record = JSON.parse(readFileSync(join(round.folder, 'W02/result.json'), 'utf8')) as ResultRecord
    const own = csv.split('\r\n').filter((line) => line.split(',')[2] === 'W02')
    expect(own.map((line) => [line.split(',')[4], line.split(',')[9]])).toEqual(
      record.criteria.map(({ id, mark }) => [id, mark === undefined ? '' : fullMark(mark)]),
    )
    const digests = round.signed
      .filter((file) => file.includes('W02'))
      .map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'))
    for (const digest of digests) expect(own.every((line) => line.includes(digest))).toBe(true)
    expect((await ticReview(['report', '--from', embedded, '--out', out])).code).toBe(2)
    const other = await ticReview(['report', '--from', embedded, '--round', '没有', '--out', out])
    expect([other.code, other.err]).toMatchObject([2, expect.stringMatching(/绩效评价 2026/)])
    expect((await ticReview(['report', '--from', join(root, 'nowhere'), '--out', out])).code).toBe(3)
  })

  test('an archive gives what the files in it give; one that is not whole is refused with the verifier’s reason', async () => {
    const packed = join(root, 'visit.ticarchive')
    expect((await ticReview(['archive', round.folder, '--task', round.task, '--out', packed])).code).toBe(0)
    const target = join(root, '归档入库')
    const { code, lines, end } = await importing([packed, ...good.slice(1), '--into', target])
    expect([code, end]).toMatchObject([0, { files: 12, imported: 4, file: 4, copy: 4, refused: 0 }])
    expect(lines.every(({ file }) => file.startsWith(`${packed}/`))).toBe(true)
    expect(differing(await dumpOf(target), whole)).toEqual([])
    const cut = join(root, 'cut.ticarchive')
    writeFileSync(cut, readFileSync(packed).subarray(0, -1000))
    const refused = await importing([cut, ...good.slice(1), '--into', target])
    expect([refused.code, refused.lines.map(({ file, state, code: why, reasons }) => [file, state, why, reasons])]).toEqual([
      1,
      [[cut, 'refused', 'import.rejected', ['archive.refused']]],
    ])
    expect(differing(await dumpOf(target), whole)).toEqual([])
  })

  test.skipIf(!postgresBin)('PostgreSQL holds the same, made by two importers at once in opposite order', async () => {
    const target = server!.database('both')
    const backwards = [...round.signed].reverse()
    const [one, other] = await Promise.all([
      importing([...good, '--into', target]),
      importing([...backwards, '--task', round.task, '--unknown-signers', '--into', target]),
    ])
    expect([one.code, other.code, one.err, other.err]).toEqual([0, 0, '', ''])
    expect(differing(await dumpOf(target), whole)).toEqual([])
    const written = [...one.lines, ...other.lines].map(({ state }) => state)
    expect(written.filter((state) => state === 'imported')).toHaveLength(4)
    expect(written.filter((state) => state === 'file')).toHaveLength(4)
  })

  test('bad files are listed with their reasons and left where they are; the good ones among them are imported', async () => {
    const odd = join(root, 'odd')
    mkdirSync(odd)
    const [pdf] = round.signed.filter((file) => file.endsWith('.pdf'))
    const altered = Buffer.from(readFileSync(pdf!))
    altered[altered.length >> 1]! ^= 1
    writeFileSync(join(odd, 'altered.pdf'), altered)
    writeFileSync(join(odd, 'cut.xlsx'), readFileSync(round.signed.find((file) => file.endsWith('.xlsx'))!).subarray(0, 5000))
    const record = JSON.parse(readFileSync(join(round.folder, 'W02/result.json'), 'utf8'))
    writeFileSync(join(odd, 'record.json'), JSON.stringify({ ...record, revision: 2 }))
    writeFileSync(join(odd, 'newer.json'), JSON.stringify({ ...record, format: 'tic-review/result@2' }))
    writeFileSync(join(odd, 'other.json'), '[1, 2]')
    const strange = `a'; drop table tic_review.record;--"=cmd|' .pdf`
    copyFileSync(pdf!, join(odd, strange))
    const target = join(root, 'odd results')
    const { code, lines, end } = await importing([odd, '--task', round.task, '--unknown-signers', '--into', target])
    const found = Object.fromEntries(lines.map((line) => [basename(line.file), line]))
    expect(code).toBe(1)
    expect(found[strange]).toMatchObject({ state: 'imported' })
    expect(found['altered.pdf']).toMatchObject({ state: 'refused', code: 'import.rejected' })
    expect(found['altered.pdf']!.reasons.length).toBeGreaterThan(0)
    for (const name of ['cut.xlsx', 'record.json', 'newer.json', 'other.json']) expect(found[name]).toMatchObject({ state: 'refused' })
    expect(end).toMatchObject({ imported: 1, refused: 5 })
    expect(readdirSync(odd)).toHaveLength(6)
    expect(comparedWith(await dumpOf(target), [join(odd, strange)], join(root, 'dump'))).toBeGreaterThan(50)
  })

  test('an unknown task and an unknown signer are refused with what to do, in both languages', async () => {
    const other = await samplePackage('dairy', 'performance')
    const target = join(root, 'strangers')
    const unknown = await importing([join(round.folder, 'W01'), '--task', other, '--into', target])
    expect(unknown.lines.map(({ state, code }) => [state, code])).toEqual(Array(3).fill(['refused', 'import.unknownTask']))
    const spoken = await ticReview(['import', join(round.folder, 'W01'), '--task', round.task, '--into', target])
    expect(spoken.code).toBe(1)
    expect(spoken.out).toMatch(/专家甲 的证书不在名单、机构或所给证书之内/)
    const english = await ticReview(['import', join(round.folder, 'W01'), '--task', round.task, '--into', target], { lang: 'en_US.UTF-8' })
    expect(english.out).toMatch(/--unknown-signers after comparing the fingerprint/)
  })

  test('killed at any moment and run again, nothing is lost or double', async () => {
    const targets = [join(root, 'killed'), ...(server ? [server.database('killed')] : [])]
    for (const target of targets) {
      for (const after of [400, 2500]) await importing([...good, '--into', target], { interruptAfter: after, interruptWith: 'SIGKILL' })
      const { code } = await importing([...good, '--into', target])
      expect(code).toBe(0)
      expect(differing(await dumpOf(target), whole)).toEqual([])
    }
  })

  test('cancelled, it says so and goes on when run again', async () => {
    const target = join(root, 'cancelled')
    const stopped = await importing([...good, '--into', target], { interruptAfter: 3000 })
    expect([0, 3]).toContain(stopped.code)
    expect((await importing([...good, '--into', target])).code).toBe(0)
    expect(differing(await dumpOf(target), whole)).toEqual([])
  })

  test('a folder that another process has, one of something else, and a wrong line are refused', async () => {
    const holder = join(root, 'held')
    const lock = { pid: process.pid, host: (await import('node:os')).hostname(), token: 'x', by: 'command', started: started() }
    writeFileSync(`${holder}.lock`, JSON.stringify(lock))
    const held = await importing([...good, '--into', holder])
    expect([held.code, held.err.includes(String(process.pid)), existsSync(holder)]).toEqual([3, true, false])
    expect((await importing([...good, '--into', round.folder])).code).toBe(2)
    expect((await importing([round.folder, '--into', embedded])).code).toBe(2)
    expect((await importing([join(root, 'nothing'), '--task', round.task, '--into', embedded])).code).toBe(3)
  })

  test.skipIf(!postgresBin)('a server that goes away, cannot be reached, has a newer schema, or got the SQL by psql', async () => {
    const target = server!.database('gone')
    const running = importing([...good, '--into', target])
    await new Promise((done) => setTimeout(done, 4000))
    server!.stop('immediate')
    const lost = await running
    const refused = await importing([...good, '--into', target])
    server!.start()
    expect([0, 3]).toContain(lost.code)
    expect([refused.code, refused.err]).toMatchObject([3, expect.stringMatching(/连不上数据库/)])
    expect((await importing([...good, '--into', target])).code).toBe(0)
    expect(differing(await dumpOf(target), whole)).toEqual([])
    psql('gone', "insert into tic_review.migration values ('9999_later', 'x')")
    const newer = await importing([...good, '--into', target])
    expect([newer.code, newer.err]).toMatchObject([3, expect.stringMatching(/9999_later/)])
    const byHand = server!.database('byhand')
    psql('byhand', (await ticReview(['import', '--sql'])).out)
    expect((await importing([...good, '--into', byHand])).code).toBe(0)
    expect(differing(await dumpOf(byHand), whole)).toEqual([])
  })

  test.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
    'a disk that is full: said so, and it goes on where there is room',
    async () => {
      const small = join(root, 'small')
      mkdirSync(small)
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', small]).status !== 0) return
      try {
        const full = await importing([...good, '--into', join(small, 'results')])
        expect([full.code, full.err, readdirSync(small)]).toMatchObject([3, expect.stringMatching(/磁盘空间不足/), []])
        spawnSync('mount', ['-o', 'remount,size=400m', small])
        expect((await importing([...good, '--into', join(small, 'results')])).code).toBe(0)
        expect(differing(await dumpOf(join(small, 'results')), whole)).toEqual([])
      } finally {
        spawnSync('umount', [small])
      }
    },
  )

  function psql(database: string, sql: string): void {
    const args = ['-h', server!.folder, '-p', String(server!.port), '-U', 'tic', '-q', '-v', 'ON_ERROR_STOP=1', database]
    const ran = spawnSync(join(postgresBin!, 'psql'), args, { input: sql, encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
  }
})

/** When this process started, as a lock names it. */
function started(): string {
  const stat = readFileSync('/proc/self/stat', 'latin1')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
  return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
}
