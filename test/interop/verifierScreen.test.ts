import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ResultRecord } from '#shared/result/format.ts'
import { chromiumPath } from '../../scripts/setup.mjs'
import { clean } from '../corpus/clean.ts'
import { signedWorkbookOf } from '../corpus/forge.ts'
import { samplePackage } from '../fixtures/packages.ts'
import { isBuilt, ticReview } from './command.ts'
import { openedPage, pageFile } from './verifierInChromium.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const canRun = isBuilt && existsSync(pageFile) && chromiumPath() !== undefined

/** What a person does with verify.html in Chromium, against what the command says of the same files. */
describe.skipIf(!canRun)('the verifier page on screen', { timeout: 240_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'tic-page-'))
  const at = (name: string) => join(root, name)
  const said: string[] = []
  let browser: Browser
  let page: Page
  let task: string

  const tic = async (args: readonly string[]) => {
    const ran = await ticReview(args)
    expect(ran.code, ran.err).toBe(0)
  }

  beforeAll(async () => {
    task = await samplePackage('rare-earth', 'performance')
    writeFileSync(at('passphrase'), 'five words of a passphrase\n')
    const phrase = ['--passphrase-file', at('passphrase')]
    await tic(['identity', 'new', '--name', '专家甲', '--unit', '外部大学A', '--out', at('W01.p12'), ...phrase, '--algorithm', 'p256'])
    const answers = fileURLToPath(new URL('../../resources/samples/rare-earth/answers-performance-W01.json', import.meta.url))
    mkdirSync(at('signed'))
    await tic(['review', task, '--answers', answers, '--identity', at('W01.p12'), ...phrase, '--out', at('signed')])
    execFileSync('openssl', ['pkcs12', '-in', at('W01.p12'), '-nokeys', '-passin', `file:${at('passphrase')}`, '-out', at('W01.pem')])
    const figure = {
      figure: 'rd_expense_by_year',
      year: 2024,
      declared: '900.07',
      verified: '876.57',
      reason: '按审计报告核减',
      citations: [],
    }
    writeFileSync(at('values.json'), JSON.stringify([figure]))
    await tic(['values', at('values.json'), '--task', task, '--sign', at('W01.p12'), ...phrase, '--out', at('table.ticvalues')])
    const packed = [at('signed'), at('table.ticvalues')]
    await ticReview(['archive', ...packed, '--task', task, '--sign', at('W01.p12'), ...phrase, '--out', at('visit.ticarchive')])
    const base = await clean()
    const other = (overall: string) => (result: ResultRecord) => ({ ...result, opinion: { ...result.opinion!, overall } })
    writeFileSync(at('first.xlsx'), await signedWorkbookOf(base, (result) => result))
    writeFileSync(at('otherFirst.xlsx'), await signedWorkbookOf(base, other('另一份意见')))
    writeFileSync(at('cut.pdf'), readFileSync(join(fixtures, 'signed/1/visit.pdf')).subarray(0, 3000))
    writeFileSync(at('empty.pdf'), '')
    writeFileSync(at('notes.txt'), '会议记录\n')
    writeFileSync(at('huge.pdf'), '%PDF-1.7\n')
    truncateSync(at('huge.pdf'), 2 ** 31)
    copyFileSync(task, at('whole.ticplan'))
    const damaged = readFileSync(task)
    damaged[damaged.length >> 1]! ^= 1
    writeFileSync(at('damaged.ticplan'), damaged)
    const opened = await openedPage()
    browser = opened.browser
    page = opened.page
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(root, { recursive: true, force: true })
  })

  /** The page's words for files, as the lines of the command, without indentation. */
  async function inPage(files: readonly string[], given: readonly string[] = []): Promise<readonly string[]> {
    if (await page.isVisible('#clear')) await page.click('#clear')
    await page.setInputFiles('#files', files)
    if (given.length > 0) await page.setInputFiles('#given', given)
    await page.click('#start')
    await page.waitForSelector('.report, .fault', { timeout: 120_000 })
    return page.locator('.file h3, .file > .line:not(.quiet), .fault').allInnerTexts()
  }

  async function byCommand(files: readonly string[], more: readonly string[] = [], lang = 'zh_CN.UTF-8'): Promise<readonly string[]> {
    const { out } = await ticReview(['verify', ...files, ...more], { lang })
    const names = new Map(files.map((file) => [file, basename(file)]))
    const lines = out.trimEnd().split('\n')
    return lines.map((line) => [...names].reduce((text, [file, name]) => text.replace(file, name), line).trim())
  }

  const signed = () => readdirSync(at('signed')).map((name) => at(join('signed', name)))

  test('it is one file of at most 1.5 MB that may not connect to anything', () => {
    expect(statSync(pageFile).size).toBeLessThanOrEqual(1_500_000)
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(pageFile, 'utf8'))?.[1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|connect-src|unsafe/)
    expect(readdirSync(join(pageFile, '..'))).toEqual(['verify.html'])
  })

  test('a signed pair and what cannot be accepted: the same verdicts and words as the command, in both languages', async () => {
    const panel = ['panelDecided.pdf', 'panelDecided.xlsx'].map((name) => join(fixtures, 'signedPanels/1', name))
    const record = join(fixtures, 'examples/result-rare-earth-performance-W01.json')
    const bad = ['cut.pdf', 'empty.pdf', 'notes.txt', 'huge.pdf', 'whole.ticplan', 'damaged.ticplan'].map(at)
    const files = [...signed(), ...panel, record, ...bad]
    expect(await inPage(files)).toEqual(await byCommand(files))
    await page.click('#language')
    const english = await page.locator('.file h3, .file > .line:not(.quiet)').allInnerTexts()
    await page.click('#language')
    expect(english).toEqual(await byCommand(files, [], 'en_US.UTF-8'))
  })

  test('with the task and a certificate given', async () => {
    const command = await byCommand(signed(), ['--task', task, '--trust', at('W01.pem')])
    expect(await inPage(signed(), [task, at('W01.pem')])).toEqual(command)
    expect(command.some((line) => line.includes('指纹与任务名单一致') || line.includes('受信证书'))).toBe(true)
  })

  test('a table of verified values and an archive, which holds files of every other kind', async () => {
    const files = [at('table.ticvalues'), at('visit.ticarchive')]
    const command = await byCommand(files, ['--task', task])
    expect(await inPage(files, [task])).toEqual(command)
    expect(await page.locator('.file li').count()).toBeGreaterThan(1)
  })

  test('two contents of one revision speak against each other by name', async () => {
    const files = [at('first.xlsx'), at('otherFirst.xlsx')]
    const words = await inPage(files)
    expect(words).toEqual(await byCommand(files))
    expect(words.filter((line) => line.startsWith('result.conflict'))).toHaveLength(2)
  })

  test('a package to compare with that is refused is named, and nothing is judged without it', async () => {
    const words = await inPage(signed(), [at('damaged.ticplan')])
    const { err } = await ticReview(['verify', ...signed(), '--task', at('damaged.ticplan')])
    for (const line of words) expect(err.replaceAll(root, '')).toContain(line.replaceAll(root, ''))
    expect(words.length).toBeGreaterThan(0)
    expect(await page.isVisible('.report')).toBe(false)
  })

  test('nothing is said on the console', () => {
    expect(said).toEqual([])
  })
})
