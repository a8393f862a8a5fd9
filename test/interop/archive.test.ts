import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ResultRecord } from '#shared/result/format.ts'
import { samplePackage, samplePhoto } from '../fixtures/packages.ts'
import { isBuilt, ticReview } from './command.ts'

const checker = fileURLToPath(new URL('bagit.py', import.meta.url))
const has = (...tools: readonly string[]) =>
  tools.every((tool) => ['/usr/bin', '/bin', '/usr/local/bin'].some((folder) => existsSync(join(folder, tool))))
const run = (tool: string, args: readonly string[], cwd?: string) => execFileSync(tool, args, { encoding: 'utf8', ...(cwd && { cwd }) })

/** Throws unless sha256sum accepts every digest of an unpacked bag, and openssl its signature over them. */
function checkBag(base: string): void {
  run('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], base)
  const signature = ['-inform', 'DER', '-in', 'signature.p7s', '-content', 'tagmanifest-sha256.txt']
  run('openssl', ['cms', '-verify', '-binary', ...signature, '-noverify', '-out', '/dev/null'], base)
}

/** A visit from the confirmed table of verified values to the archive, on the command line, read by other programs. */
describe.skipIf(!isBuilt)('hand over on the command line', { timeout: 240_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'archive-'))
  const stick = join(root, 'stick')
  const passphrase = join(root, 'passphrase')
  const key = (expert: string) => join(root, `${expert}.p12`)
  const table = join(root, '核定表.ticvalues')
  const archive = join(root, 'visit.ticarchive')
  let task: string
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const json = async (args: readonly string[], code = 0) => {
    const ran = await ticReview([...args, '--json'])
    expect([ran.code, ran.err], ran.out).toEqual([code, expect.any(String)])
    return ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  }

  beforeAll(async () => {
    task = await samplePackage('rare-earth', 'performance')
    mkdirSync(stick)
    writeFileSync(passphrase, 'five words of a passphrase\n')
    for (const [expert, name, unit] of [
      ['W01', '专家甲', '外部大学A'],
      ['W02', '专家乙', '外部研究院B'],
    ] as const) {
      const made = ['new', '--name', name, '--unit', unit, '--out', key(expert), '--passphrase-file', passphrase, '--algorithm', 'p256']
      expect((await ticReview(['identity', ...made])).code).toBe(0)
    }
    const figure = {
      figure: 'rd_expense_by_year',
      year: 2024,
      declared: '900.07',
      verified: '876.57',
      reason: '按审计报告核减',
      citations: [],
    }
    const list = join(root, 'values.json')
    writeFileSync(list, JSON.stringify([figure]))
    await json(['values', list, '--task', task, '--sign', key('W01'), '--passphrase-file', passphrase, '--out', table])
    for (const [expert, more] of [
      ['W01', ['--values', table]],
      ['W02', []],
    ] as const) {
      const answers = fileURLToPath(new URL(`../../resources/samples/rare-earth/answers-performance-${expert}.json`, import.meta.url))
      mkdirSync(join(stick, expert))
      const out = join(stick, expert)
      await json(['review', task, '--answers', answers, '--identity', key(expert), '--passphrase-file', passphrase, '--out', out, ...more])
    }
    copyFileSync(await samplePhoto('rare-earth', 'A001-laboratory'), join(stick, '实验室.jpg'))
    writeFileSync(join(stick, '会议记录.txt'), '会议记录\n')
  }, 240_000)

  test('the table is signed by the leader, and another signer is refused', async () => {
    const [verified] = await json(['verify', table, '--task', task])
    expect([verified.verdict, verified.kind, verified.signatures.length]).toEqual(['accepted', 'values', 1])
    const refused = await ticReview([
      'values',
      table,
      '--task',
      task,
      '--sign',
      key('W02'),
      '--passphrase-file',
      passphrase,
      '--out',
      join(root, 'x'),
    ])
    expect([refused.code, refused.err]).toEqual([1, '“专家乙”不是本任务的组长或秘书，不能签署核定表，请换用组长或秘书的身份文件\n'])
    expect(existsSync(join(root, 'x'))).toBe(false)
  })

  test.skipIf(!has('unzip', 'openssl', 'sha256sum'))('openssl verifies the table’s signature over its digests', () => {
    const out = join(root, 'table')
    run('unzip', ['-q', table, '-d', out])
    const base = join(out, readdirSync(out)[0]!)
    checkBag(base)
  })

  test('a sheet scored under the table names its digest, verifies, and merges with it', async () => {
    const [verified] = await json(['verify', table])
    const record = JSON.parse(
      readFileSync(join(stick, 'W01', readdirSync(join(stick, 'W01')).find((name) => name.endsWith('.json'))!), 'utf8'),
    ) as ResultRecord
    expect([record.table?.sha256, record.values.length]).toEqual([verified.values.sha256, 1])
    const files = readdirSync(join(stick, 'W01')).filter((name) => !name.endsWith('.json'))
    const both = await json(['verify', ...files.map((name) => join(stick, 'W01', name)), '--task', task])
    expect(both.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted'])
    const closed = await json(['verify', ...files.map((name) => join(stick, 'W01', name)), '--task', task, '--closed-form'])
    expect(closed.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted'])
    const [merged] = await json(['merge', stick, '--task', task, '--confirmed', table], 1)
    expect(merged.open.filter(({ kind }: { kind: string }) => kind === 'table')).toEqual([])
    const [other] = await json([
      'values',
      table,
      '--task',
      task,
      '--sign',
      key('W01'),
      '--passphrase-file',
      passphrase,
      '--replaces',
      table,
      '--out',
      join(root, '2.ticvalues'),
    ])
    expect(other.revision).toBe(2)
    const [split] = await json(['merge', stick, '--task', task, '--confirmed', join(root, '2.ticvalues')], 1)
    expect(split.open).toContainEqual({ kind: 'table', expert: 'W01' })
  })

  test('everything is packed, signed, and accepted again', async () => {
    const altered = readFileSync(join(stick, 'W02', readdirSync(join(stick, 'W02')).find((name) => name.endsWith('.pdf'))!))
    writeFileSync(join(stick, '改动.pdf'), altered.subarray(0, altered.length - 100))
    const packing = ['archive', stick, table, '--task', task, '--sign', key('W01'), '--passphrase-file', passphrase, '--out', archive]
    const [packed] = await json(packing, 1)
    const parts = packed.contents.map(({ path, verdict }: { path: string; verdict?: string }) => `${path.split('/')[0]} ${verdict}`)
    expect(parts.sort()).toEqual(
      [
        ...Array.from({ length: 4 }, () => 'results accepted'),
        ...['results unsigned', 'results unsigned', 'rejected rejected', 'photos undefined', 'others undefined', 'values accepted'],
      ].sort(),
    )
    expect([packed.verdict, packed.missing, packed.leftOut]).toEqual(['open', [], []])
    const [verified] = await json(['verify', archive, '--task', task])
    expect([verified.verdict, verified.reasons, verified.archive.files]).toEqual(['accepted', [], 10])
    const again = await ticReview([...packing, '--json'])
    expect([again.code, JSON.parse(again.out).code]).toEqual([2, 'file.exists'])
  })

  test.skipIf(!has('unzip', 'openssl', 'sha256sum', 'python3'))(
    'unzip, sha256sum, openssl and a BagIt validator accept the archive',
    () => {
      const out = join(root, 'unpacked')
      run('unzip', ['-tq', archive])
      run('unzip', ['-q', archive, '-d', out])
      const base = join(out, readdirSync(out)[0]!)
      checkBag(base)
      rmSync(join(base, 'signature.p7s'))
      expect(run('python3', [checker, base]).trim()).toBe('')
      expect(readFileSync(join(base, 'data', 'index.txt'), 'utf8')).toContain('验证不通过的文件（单独存放，不得采用）')
    },
  )

  test.skipIf(process.platform === 'win32')('a disk that is full leaves nothing, and an archive already there as it was', async () => {
    const folder = join(root, 'full')
    mkdirSync(folder)
    const out = join(folder, 'a.ticarchive')
    writeFileSync(out, 'earlier')
    const ran = await ticReview(['archive', stick, '--task', task, '--out', out, '--force'], { shell: 'ulimit -f 200; "$@"' })
    expect([ran.code, ran.err.includes(out)]).toEqual([3, true])
    expect([readdirSync(folder), readFileSync(out, 'utf8')]).toEqual([['a.ticarchive'], 'earlier'])
  })
})
