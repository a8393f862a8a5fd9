import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIdentity } from '#services/identity/index.ts'
import { answersFile, changedAnswers, quickPackage } from '../unit/review/package.ts'
import { isBuilt, ticReview } from './command.ts'

const root = mkdtempSync(join(tmpdir(), '坏 输入-'))
const at = (name: string) => join(root, name)
const answers = answersFile('rare-earth', 'answers-performance-W01.json')
const noTrace = (text: string) => expect(text).not.toMatch(/\n\s+at |node:|\.js:\d/)
let pack = ''

afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeAll(async () => {
  pack = await quickPackage('rare-earth', 'performance')
  writeFileSync(at('pass'), 'p\n')
  writeFileSync(at('wrong'), 'q\n')
  const person = { name: '专家甲', unit: '外部大学A', algorithm: 'p256', passphrase: 'p' } as const
  for (const [name, now] of [
    ['good.p12', '2026-09-01'],
    ['old.p12', '2020-01-01'],
  ] as const) {
    const made = await createIdentity({ ...person, now: new Date(now) })
    if (!made.ok) throw new Error(made.faults[0]?.code)
    writeFileSync(at(name), made.value.p12)
  }
})

/** A review whose parts may be changed; nothing may be left in its folder when it is refused. */
function review(change: { pack?: string; answers?: string; identity?: string; pass?: string; out?: string } = {}, ...more: string[]) {
  const { pass = at('pass'), identity = at('good.p12'), out = at('out') } = change
  const given = ['--answers', change.answers ?? answers, '--identity', identity, '--passphrase-file', pass, '--out', out]
  return ['review', change.pack ?? pack, ...given, ...more]
}

type Loose = { marks: Record<string, unknown>[]; recusal: Record<string, unknown>; pledge: Record<string, unknown>; expert: string }
const changed = (change: (loose: Loose) => void) =>
  changedAnswers('rare-earth', 'answers-performance-W01.json', change as unknown as (answers: Record<string, unknown>) => void)

describe.skipIf(!isBuilt)('a review is refused in one line that names file, place and remedy, and leaves nothing', () => {
  const wrong: readonly (readonly [what: string, change: (loose: Loose) => void, says: RegExp])[] = [
    [
      'mark above the maximum',
      ({ marks }) => Object.assign(marks[0]!, { mark: 9000 }),
      /评分第 1 项 › 得分（E05）为 9000，最多 1200.*请改正/,
    ],
    ['mark off the step', ({ marks }) => Object.assign(marks[0]!, { mark: 1051 }), /不合计分单位：评分第 1 项 › 得分（E05）/],
    ['reason due and blank', ({ marks }) => Object.assign(marks[0]!, { mark: 0, reason: '  ' }), /缺少理由：评分第 1 项 › 理由（E05）/],
    ['criterion unknown', ({ marks }) => Object.assign(marks[0]!, { criterion: 'E99' }), /指标缺少、重复或不属人工评分：.* E99/],
    ['recused and yet scoring', ({ recusal }) => Object.assign(recusal, { declared: true, reason: '曾任职' }), /已申请回避，不能评分/],
    ['pledge not accepted', ({ pledge }) => Object.assign(pledge, { accepted: false }), /未签承诺/],
    ['expert not on the roster', (all) => Object.assign(all, { expert: 'W99' }), /专家不在名单或不参与评分：W99/],
  ]
  test.concurrent.each(wrong)('%s', async (_, change, says) => {
    const { code, err, out } = await ticReview(review({ answers: changed(change) }))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(says)
    expect(err).toContain('answers.json')
    noTrace(err)
    expect(existsSync(at('out'))).toBe(false)
  })

  const files: readonly (readonly [what: string, change: () => Parameters<typeof review>[0], code: number, says: RegExp])[] = [
    ['wrong passphrase', () => ({ pass: at('wrong') }), 1, /good\.p12：身份文件的口令不对/],
    ['passphrase file missing', () => ({ pass: at('none') }), 3, /找不到文件或文件夹：.*none/],
    ['expired certificate', () => ({ identity: at('old.p12') }), 1, /old\.p12：证书已于 2023/],
    ['no identity file', () => ({ identity: at('pass') }), 1, /不是可读的身份文件（\.p12、\.pfx）：.*pass，请确认选对了文件/],
    ['package missing', () => ({ pack: at('none') }), 3, /找不到文件或文件夹：.*none/],
    ['package is a folder', () => ({ pack: root }), 3, /无法读取/],
    ['package is no ZIP', () => ({ pack: at('pass') }), 1, /pass：不是材料包文件/],
    ['answers are a folder', () => ({ answers: root }), 3, /无法读取/],
    ['output is a file', () => ({ out: at('pass') }), 3, /不是文件夹：.*pass/],
    ['output where nothing can be made', () => ({ out: '/proc/none' }), 3, /没有写入权限或文件被占用：\/proc\/none/],
    ['output name too long', () => ({ out: at('长'.repeat(200)) }), 3, /没有写入权限/],
  ]
  test.each(files)('%s', async (_, change, expected, says) => {
    const { code, err, out } = await ticReview(review(change()))
    expect([code, out]).toEqual([expected, ''])
    expect(err.split('\n').filter((line) => says.test(line))).toHaveLength(1)
    noTrace(err)
    expect(readdirSync(root).filter((name) => !/^(pass|wrong|good\.p12|old\.p12)$/.test(name))).toEqual([])
  })

  test('a certificate the roster does not name', async () => {
    const other = await quickPackage('rare-earth', 'performance', ({ task }) => {
      const panel = task.panel as { fingerprint?: string }[]
      panel[0]!.fingerprint = '0'.repeat(64)
    })
    const { code, err } = await ticReview(review({ pack: other }))
    expect(code).toBe(1)
    expect(err).toMatch(/身份证书与任务书登记的指纹不符：应为 0{64}/)
  })

  test('output that exists is kept without --force, and folders with blanks and Chinese names do', async () => {
    const out = join(root, '结 果', '第一 组')
    expect((await ticReview(review({ out }))).code).toBe(0)
    const before = readdirSync(out).map((name) => readFileSync(join(out, name)))
    const { code, err } = await ticReview(review({ out }))
    expect(code).toBe(2)
    expect(err).toMatch(/文件已存在：.*result\.json，未覆盖；如需覆盖请加 --force/)
    expect(readdirSync(out).map((name) => readFileSync(join(out, name)))).toEqual(before)
    expect((await ticReview(review({ out }, '--force'))).code).toBe(0)
    expect(readdirSync(out)).toHaveLength(3)
    rmSync(join(root, '结 果'), { recursive: true })
  })

  test.skipIf(process.platform === 'win32')('a disk that is full', async () => {
    const { code, err } = await ticReview(review(), { shell: 'ulimit -f 100; "$@"' })
    expect(code).toBe(3)
    expect(err).toMatch(/磁盘空间不足，未能写出：.*out，请清理后重试/)
    expect(existsSync(at('out'))).toBe(false)
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s at any moment leaves no half file', async (interruptWith) => {
    for (const interruptAfter of interruptWith === 'SIGINT' ? [500, 900, 1300] : [900]) {
      const { code, err } = await ticReview(review(), { interruptAfter, interruptWith })
      noTrace(err)
      const left = existsSync(at('out')) ? readdirSync(at('out')) : []
      expect(left).toHaveLength(code === 0 ? 3 : 0)
      rmSync(at('out'), { recursive: true, force: true })
    }
  })
})

describe.skipIf(!isBuilt)('the command line', () => {
  const wrongUse: readonly (readonly [args: string, says: RegExp])[] = [
    ['nosuch', /^没有命令 nosuch；用法请看 --help\n$/],
    ['inspect', /^缺少参数 <package>；用法请看 --help\n$/],
    ['inspect --jso x', /^没有选项 --jso（是否想用 --json）/],
    ['inspect x --limit-bytes many', /^选项 --limit-bytes <n> 的值“many”不对，应为大于 0 的整数/],
    ['identity new', /^缺少必需的选项 --name <name>/],
    ['identity new --name a --unit b --out c --algorithm md5', /只能是 rsa3072, p256/],
    ['pack a b --out c', /^参数过多/],
    ['verify --task', /^选项 --task <package> 后面缺少值/],
  ]
  test.concurrent.each(wrongUse)('wrong use is exit code 2 and one line: %s', async (args, says) => {
    const { code, err } = await ticReview(args.split(' '))
    expect([code, err.split('\n').length]).toEqual([2, 2])
    expect(err).toMatch(says)
  })

  test('every command explains itself with an example, in both languages', async () => {
    const commands = ['', 'identity', 'identity new', 'identity show', 'inspect', 'pack', 'review', 'score', 'standard', 'verify']
    const all = [...commands, 'standard list', 'standard check', 'standard import', 'standard export']
    const explains = async (command: string) => {
      const args = [...command.split(' ').filter((word) => word !== ''), '--help']
      expect((await ticReview(args)).out).toMatch(/^用法：[\s\S]*示例：\s*tic-review /)
      expect((await ticReview(args, { lang: 'en_US.UTF-8' })).out).toMatch(/^Usage:[\s\S]*Example:\s*tic-review /)
    }
    for (let from = 0; from < all.length; from += 4) await Promise.all(all.slice(from, from + 4).map(explains))
  })

  test.each(['C', 'POSIX', 'zh_CN.GBK'])('a locale that cannot show Chinese gets English: %s', async (lang) => {
    const { code, out } = await ticReview(['inspect', '/no/such'], { lang })
    expect(code).toBe(3)
    expect(out).toMatch(/File or folder not found: \/no\/such/)
  })

  test.skipIf(process.platform === 'win32')('a reader that goes away, a closed and a full output', async () => {
    const gone = await ticReview(['inspect', pack, pack], { shell: '"$@" | head -c 1' })
    expect([gone.code, gone.err]).toEqual([0, ''])
    const closed = await ticReview(['inspect', pack], { shell: '"$@" >&- <&-' })
    expect(closed.code).toBe(0)
    if (!existsSync('/dev/full')) return
    const full = await ticReview(['standard', 'list', '--json'], { shell: '"$@" > /dev/full' })
    expect([full.code, full.err]).toEqual([3, '结果未能全部写出（ENOSPC），请检查输出位置的空间和权限\n'])
  })

  test('score waiting for its input ends at Ctrl+C', async () => {
    const { code, err } = await ticReview(['score'], { interruptAfter: 1500 })
    expect([code, err]).toEqual([3, '已中断，没有留下未写完的文件\n'])
  })

  test('a standard whose maxima do not sum to 100 is refused with its sum', async () => {
    const standard = JSON.parse(readFileSync(new URL('../../resources/standards/visit-specialized.json', import.meta.url), 'utf8'))
    standard.criteria[0].max += 50
    standard.dimensions[0].max += 50
    writeFileSync(at('standard.json'), JSON.stringify(standard))
    const { code, err } = await ticReview(['standard', 'check', at('standard.json')])
    expect(code).toBe(1)
    expect(err).toMatch(/标准满分合计应为 100 分，实为 100\.5/)
    expect((await ticReview(['standard', 'import', at('standard.json'), '--out', at('made')])).code).toBe(1)
    expect(existsSync(at('made'))).toBe(false)
    rmSync(at('standard.json'))
  })

  test('pack keeps a package that is there, and says what is wrong with its place', async () => {
    mkdirSync(at('empty'))
    writeFileSync(at('old.ticplan'), 'old')
    expect((await ticReview(['pack', at('empty'), '--out', at('new.ticplan')])).code).toBe(1)
    expect((await ticReview(['pack', at('none'), '--out', at('new.ticplan')])).code).toBe(3)
    expect((await ticReview(['standard', 'export', 'visit-specialized', '--out', at('old.ticplan')])).code).toBe(2)
    expect(readFileSync(at('old.ticplan'), 'utf8')).toBe('old')
    expect(existsSync(at('new.ticplan'))).toBe(false)
  })
})
