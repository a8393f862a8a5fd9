import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { exportLocked, type ReviewRequest, type ReviewToSign, runReview, sheetFileName, signReview } from '#services/review/index.ts'
import { openPackage } from '#services/vault/index.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { stateOf } from '#shared/review/apply.ts'
import type { Edit } from '#shared/review/edit.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { answersFile, changedAnswers, folder, identity, quickPackage } from './package.ts'
import { sampleAnswersFile, sampleEdits } from './sample.ts'

let signer: Signer
let pack: string
const now = () => new Date('2026-09-17T08:00:00Z')
beforeAll(async () => {
  signer = await identity()
  pack = await quickPackage('rare-earth', 'performance')
}, 60_000)

const w01 = answersFile('rare-earth', 'answers-performance-W01.json')
const run = (more: Partial<ReviewRequest>) => runReview({ package: pack, answers: w01, signer, out: join(folder(), '结果'), now, ...more })
const done = async (more: Partial<ReviewRequest> = {}) => {
  const answer = await run(more)
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.value
}
const codes = async (more: Partial<ReviewRequest>) => {
  const answer = await run(more)
  return answer.ok ? 'done' : answer.faults.map(({ code }) => code)
}

test('one review gives result.json, PDF and workbook, and nothing else', async () => {
  const { files, result, sha256, checkCode } = await done()
  const folderOf = files.json.slice(0, -'result.json'.length)
  expect(readdirSync(folderOf).sort()).toEqual(['result.json', basename(files.pdf), basename(files.xlsx)].sort())
  expect(basename(files.pdf)).toBe(`内蒙古自治区示例稀土新材料技术创新中心_专家甲_2026-09-17_${checkCode}.pdf`)
  expect(createHash('sha256').update(readFileSync(files.json)).digest('hex')).toBe(sha256)
  expect([result.totals.expert, result.totals.formula, result.journal.entries, result.lockedAt]).toEqual([
    3300,
    4942,
    20,
    '2026-09-17T16:00:20+08:00',
  ])
}, 60_000)

test('the same input, clock and key give the same bytes', async () => {
  const [first, second] = [await done(), await done()]
  for (const kind of ['json', 'pdf', 'xlsx'] as const)
    expect(readFileSync(first.files[kind]).equals(readFileSync(second.files[kind])), kind).toBe(true)
}, 60_000)

test('bad answers leave nothing behind, not even the folder', async () => {
  const out = join(folder(), '新', '结果')
  const answers = changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => Object.assign(file, { task: 'T2', expert: 'W90' }))
  expect(await codes({ answers, out })).toEqual(['answers.task', 'answers.expert'])
  expect(existsSync(out)).toBe(false)
})

test('an opinion not written blocks, with its place', async () => {
  const answers = changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => delete file.opinion)
  const answer = await run({ answers })
  expect(answer.ok ? [] : answer.faults).toEqual([{ code: 'review.opinion', at: '/opinion/overall', weight: 'blocks' }])
})

test('files of the same name are kept unless they may be replaced', async () => {
  const out = folder()
  writeFileSync(join(out, 'result.json'), 'mine')
  expect(await codes({ out })).toEqual(['file.exists'])
  expect([readdirSync(out), readFileSync(join(out, 'result.json'), 'utf8')]).toEqual([['result.json'], 'mine'])
  const { files } = await done({ out, force: true })
  expect(readFileSync(files.json, 'utf8')).toContain('tic-review/result@1')
  expect(readdirSync(out)).toHaveLength(3)
}, 60_000)

test('an interrupted review leaves nothing behind', async () => {
  const out = folder()
  const abort = new AbortController()
  const ended = run({ out, signal: abort.signal, onStep: (step) => step === 'verify' && abort.abort() })
  await expect(ended).rejects.toThrow()
  expect(readdirSync(out)).toEqual([])
}, 60_000)

test('the roster’s fingerprint decides who may sign; another name is only noticed', async () => {
  const roster = (fingerprint: string) => (files: { task: Record<string, unknown> }) => {
    const panel = files.task.panel as { id: string; fingerprint?: string }[]
    Object.assign(panel[0] as object, { fingerprint })
  }
  expect(await codes({ package: await quickPackage('rare-earth', 'performance', roster('0'.repeat(64))) })).toEqual(['review.fingerprint'])
  expect(await codes({ package: await quickPackage('rare-earth', 'performance', roster(signer.fingerprint)) })).toBe('done')
  const { notices } = await done({ answers: answersFile('rare-earth', 'answers-performance-W02.json') })
  expect(notices.map(({ code }) => code)).toEqual(['review.package-unsigned', 'review.identity'])
}, 60_000)

test('one who recused signs a recusal record: no criteria, no findings, nothing scored', async () => {
  const answers = changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => {
    Object.assign(file, { recusal: { declared: true, relations: ['合作项目'], reason: '近三年有合作项目。' }, marks: [] })
    delete file.adjustments
    delete file.opinion
  })
  const { result } = await done({ answers })
  expect([result.recusal.declared, result.criteria, result.findings, result.totals]).toEqual([
    true,
    [],
    [],
    {
      expert: 0,
      dimensions: ['创新能力', '市场化创新服务能力', '运行管理与可持续'].map((name, n) => ({ name, max: [4000, 4000, 2000][n] })),
    },
  ])
}, 60_000)

test('a photo taken on site goes along by digest', async () => {
  const jpg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)])
  const attachments = [{ id: 'A001', title: '中试线现场', file: '照片 1.jpg', kind: 'jpg' }]
  const answers = changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => {
    Object.assign(file, { attachments })
    const [mark] = file.marks as { citations: unknown[] }[]
    mark?.citations.push({ document: 'A001', page: 1 })
  })
  expect(await codes({ answers })).toEqual(['answers.citation'])
  writeFileSync(join(answers, '..', '照片 1.jpg'), jpg)
  const { result } = await done({ answers })
  expect(result.attachments).toEqual([
    { id: 'A001', title: '中试线现场', kind: 'jpg', bytes: 68, sha256: createHash('sha256').update(jpg).digest('hex') },
  ])
}, 60_000)

test('long and awkward names fit a file system', () => {
  const record = {
    centre: { name: `${'长'.repeat(200)}` },
    expert: { name: 'a/b:c*' },
    lockedAt: '2026-09-17T16:00:20+08:00',
  } as unknown as ResultRecord
  const name = sheetFileName(record, 'YKC5T-G5AZ2')
  expect(name).toMatch(/^长{50,}_a-b-c-_2026-09-17_YKC5T-G5AZ2$/)
  expect(Buffer.byteLength(`${name}.xlsx`)).toBeLessThanOrEqual(255)
})

test('files lost after signing are made again from the journal, the same bytes; another certificate is refused', async () => {
  const opened = await openPackage(pack)
  if (!opened.ok) throw new Error('package')
  const { plan, task, standard } = opened.value
  const answers = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
  const context = { plan, task, ...(standard === undefined ? {} : { standard }), rules: new Set<string>(), photos: new Map() }
  const { edits } = await sampleEdits(answers, context)
  const journalled: Edit[] = [...edits]
  const review: ReviewToSign = {
    opened: opened.value,
    expert: 'W01',
    state: () => stateOf(journalled),
    end: () => ({ head: 'a'.repeat(64), entries: journalled.length }),
    append: (draft) => {
      journalled.push({ ...draft, seq: journalled.length, prev: 'a'.repeat(64) })
      return Promise.resolve({ ok: true as const, value: undefined })
    },
    photos: new Map(),
  }
  const signed = await signReview(review, { signer, out: folder(), lockedAt: '2026-09-17T17:00:00+08:00', lockId: 'lock' })
  const again = await exportLocked({ ...review, edits: journalled }, { signer, out: folder() })
  if (!signed.ok || !again.ok) throw new Error('not signed')
  expect(readFileSync(again.value.files.pdf).equals(readFileSync(signed.value.files.pdf))).toBe(true)
  const other = await exportLocked({ ...review, edits: journalled }, { signer: await identity(), out: folder() })
  expect(other.ok ? [] : other.faults.map(({ code }) => code)).toEqual(['review.fingerprint'])
  const twice = await signReview(review, { signer, out: folder(), lockedAt: '2026-09-17T17:00:00+08:00', lockId: 'lock' })
  expect(twice.ok ? [] : twice.faults.map(({ code }) => code)).toEqual(['review.locked'])
  await opened.value.close()
}, 60_000)
