import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePackage } from '../fixtures/packages.ts'
import { isBuilt, ticReview } from './command.ts'

const experts = ['W01', 'W02', 'W03', 'W04', 'W05']
const names = ['专家甲', '专家乙', '专家丙', '专家丁', '专家戊']
const units = ['外部大学A', '外部研究院B', '外部企业C', '外部咨询机构D', '外部会计师事务所E']

interface Answer {
  readonly verdict: string
  readonly results: readonly { readonly file: string; readonly expert?: string; readonly revision?: number; readonly standing: string }[]
  readonly absent: readonly string[]
  readonly total?: number
  readonly grade?: string
  readonly open: readonly { readonly kind: string }[]
}

/** Five signed reviews of the sample centre and what a leader gets from a stick of them. */
describe.skipIf(!isBuilt)('merge on the command line', { timeout: 240_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'merge-'))
  const passphrase = join(root, 'passphrase')
  const stick = join(root, 'stick')
  let task: string
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  beforeAll(async () => {
    task = await samplePackage('rare-earth', 'performance')
    mkdirSync(stick)
    writeFileSync(passphrase, 'five words of a passphrase\n')
    for (const [at, expert] of experts.entries()) {
      const key = join(root, `${expert}.p12`)
      const made = ['new', '--name', names[at]!, '--unit', units[at]!, '--out', key, '--passphrase-file', passphrase, '--algorithm', 'p256']
      expect((await ticReview(['identity', ...made])).code).toBe(0)
      const answers = new URL(`../../resources/samples/rare-earth/answers-performance-${expert}.json`, import.meta.url).pathname
      const out = join(stick, expert)
      mkdirSync(out)
      const signed = await ticReview([
        ...['review', task, '--answers', answers, '--identity', key],
        ...['--passphrase-file', passphrase, '--out', out],
      ])
      expect(signed.code, signed.err).toBe(0)
    }
  }, 240_000)

  async function merge(...more: readonly string[]): Promise<{ readonly code: number | null; readonly answer: Answer }> {
    const ran = await ticReview(['merge', ...more, '--task', task, '--json'])
    expect(ran.err).toBe('')
    return { code: ran.code, answer: JSON.parse(ran.out) as Answer }
  }

  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const reasonsOf = (lines: string) =>
    lines
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly reasons: readonly string[] }).reasons)

  const signedBy = (expert: string, kind: string) => {
    const file = readdirSync(join(stick, expert)).find((name) => name.endsWith(kind))!
    return join(stick, expert, file)
  }

  test('a whole stick: each PDF counts, workbooks and records beside it are copies', async () => {
    const { code, answer } = await merge(stick)
    expect(code).toBe(0)
    expect([answer.verdict, answer.total, answer.grade, answer.absent, answer.open]).toEqual(['complete', 8386, '良好', [], []])
    const counted = answer.results.filter(({ standing }) => standing === 'counted')
    expect(counted.map(({ expert }) => expert)).toEqual(experts)
    expect(counted.every(({ file }) => file.endsWith('.pdf'))).toBe(true)
    expect(answer.results.filter(({ standing }) => standing === 'duplicate')).toHaveLength(10)
  })

  test('a cut file, an unsigned record, a file of something else and a missing member are named', async () => {
    const odd = join(root, 'odd')
    mkdirSync(odd)
    const pdf = readFileSync(signedBy('W01', '.pdf'))
    writeFileSync(join(odd, 'cut.pdf'), pdf.subarray(0, pdf.length - 2000))
    copyFileSync(signedBy('W02', '.json'), join(odd, 'record.json'))
    writeFileSync(join(odd, 'letter.pdf'), 'a letter')
    copyFileSync(signedBy('W03', '.xlsx'), join(odd, 'book.xlsx'))
    const { code, answer } = await merge(odd)
    expect(code).toBe(1)
    const standings = Object.fromEntries(answer.results.map(({ file, standing }) => [file.slice(odd.length + 1), standing]))
    expect(standings).toEqual({ 'cut.pdf': 'altered', 'record.json': 'unsigned', 'letter.pdf': 'notResult', 'book.xlsx': 'counted' })
    expect(answer.absent).toEqual(['W01', 'W02', 'W04', 'W05'])
  })

  test('sheets scored on another package are not of this task', async () => {
    const other = await ticReview(['merge', stick, '--task', await samplePackage('dairy', 'performance'), '--json'])
    const answer = JSON.parse(other.out) as Answer
    expect([other.code, answer.total, answer.results.length]).toEqual([1, undefined, 15])
    expect(new Set(answer.results.map(({ standing }) => standing))).toEqual(new Set(['otherTask']))
  })

  test('the merged record has the same bytes in any order, counts nothing unseen, and is accepted once all five have signed', async () => {
    const digests: string[] = []
    let made: { readonly json: string; readonly pdf: string; readonly xlsx: string } | undefined
    for (const order of [experts, [...experts].reverse(), ['W03', 'W01', 'W05', 'W02', 'W04']]) {
      const files = order.map((expert) => signedBy(expert, order === experts ? '.xlsx' : '.pdf'))
      const out = join(root, `merged-${digests.length}`)
      const ran = await ticReview(['merge', ...files, '--task', task, '--out', out, '--json'])
      expect([ran.code, ran.err]).toEqual([0, ''])
      made = JSON.parse(ran.out) as { json: string; pdf: string; xlsx: string }
      digests.push([made.json, made.pdf, made.xlsx].map((file) => sha256(readFileSync(file))).join(' '))
    }
    expect(new Set(digests).size).toBe(1)
    const { json, pdf, xlsx } = made!
    const again = await ticReview(['merge', stick, '--task', task, '--out', join(root, 'merged-0')])
    expect([again.code, readFileSync(join(root, 'merged-0', basename(json))).equals(readFileSync(json))]).toEqual([2, true])
    const unsigned = await ticReview(['verify', pdf, xlsx, '--task', task, '--json'])
    expect(reasonsOf(unsigned.out)).toEqual([['signer.missing'], ['signer.missing']])
    for (const expert of ['W04', 'W01', 'W05', 'W02', 'W03']) {
      const key = ['--identity', join(root, `${expert}.p12`), '--passphrase-file', passphrase]
      const signed = await ticReview(['panel', 'sign', pdf, xlsx, ...key, '--task', task, '--json'])
      expect([signed.code, signed.err]).toEqual([0, ''])
    }
    const complete = await ticReview(['verify', pdf, xlsx, '--task', task, '--json'])
    expect([complete.code, reasonsOf(complete.out)]).toEqual([0, [[], []]])
  })

  test('diff says where two results differ, and that one result in three files is the same', async () => {
    const equal = await ticReview(['diff', signedBy('W01', '.pdf'), signedBy('W01', '.xlsx'), '--json'])
    expect([equal.code, JSON.parse(equal.out).differences]).toEqual([0, []])
    const other = await ticReview(['diff', signedBy('W01', '.pdf'), signedBy('W02', '.json'), '--json'])
    const { kind, differences } = JSON.parse(other.out) as {
      kind: string
      differences: { at: string; before?: unknown; after?: unknown }[]
    }
    expect([other.code, kind]).toEqual([1, 'result'])
    expect(differences).toContainEqual({ at: '/criteria/E05/mark', before: 1050, after: 1150 })
    expect((await ticReview(['diff', signedBy('W01', '.pdf'), task])).code).toBe(2)
    const packages = await ticReview(['diff', task, await samplePackage('dairy', 'performance')])
    expect([packages.code, packages.out.includes('中心 › 名称')]).toEqual([1, true])
  })

  test('an empty folder, a path that is not there and a wrong table say so', async () => {
    const empty = join(root, 'empty')
    mkdirSync(empty)
    const none = await ticReview(['merge', empty, '--task', task])
    expect([none.code, none.err]).toEqual([1, `文件夹里没有 PDF、Excel 或 JSON 文件：${empty}，请另选文件夹\n`])
    expect((await ticReview(['merge', join(root, 'gone'), '--task', task])).code).toBe(3)
    const table = join(root, 'values.json')
    writeFileSync(table, '[{"figure":"rd_expense_by_year","year":2024,"declared":"1.00","verified":"1.00","reason":"x","citations":[]}]')
    const wrong = await ticReview(['merge', stick, '--task', task, '--confirmed', table])
    expect([wrong.code, wrong.err.includes(table)]).toEqual([1, true])
  })
})
