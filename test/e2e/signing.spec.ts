import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog, expect, person, test, type Visit } from './app.ts'
import { barriers } from './barriers.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { samplePackage } from './packages.ts'
import { printersAre } from './printers.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const rareEarth = samplePackage('rare-earth', 'visit')
/** The sample expert's work done earlier; the marks of the criteria named are still to be given. */
async function bringWork(profile: string, ...unmarked: readonly string[]): Promise<void> {
  const drafts = await sampleDrafts('rare-earth', 'visit')
  await bringReview(
    profile,
    rareEarth,
    drafts.filter(({ act }) => !(act.kind === 'score.set' && unmarked.includes(act.criterion))),
  )
}

interface Verified {
  readonly kind: string
  readonly verdict: string
  readonly reasons: readonly string[]
  readonly result: { readonly revision: number; readonly sha256: string }
  readonly facts: Readonly<Record<string, unknown>>
}

function verify(...files: readonly string[]): readonly Verified[] {
  const found = spawnSync(process.execPath, ['bin/tic-review.mjs', 'verify', ...files, '--task', rareEarth, '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  return found.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Verified)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(folder, name))
}

/** The review is signed into a folder of the test's own. */
async function ready(visit: Visit, folder: string): Promise<SigningPage> {
  const signing = new SigningPage(visit.page)
  await signing.show()
  mkdirSync(folder, { recursive: true })
  await answerOpenDialog(visit.electron, folder)
  await visit.page.getByRole('button', { name: '更改' }).click()
  await expect(visit.page.getByText(folder)).toBeVisible()
  return signing
}

test('blockers are listed and settled, the sheet is signed, verified, reopened as revision 2', async ({ start, profile }) => {
  test.setTimeout(150_000)
  await bringWork(profile, 'S12', 'S13')
  const visit = await start(rareEarth)
  const { page } = visit
  const folder = join(profile, 'signed')
  const signing = await ready(visit, folder)
  await expect(signing.blockers).toHaveCount(2)
  await expect(signing.blockers.first()).toContainText('S12')
  await expect(signing.blockers.first()).toContainText('未评分')
  await expect(signing.signButton).toBeDisabled()
  await expect(signing.signButton).toContainText('还有 2 项未处理')
  await expect(page.getByRole('button', { name: '逐页看' })).toBeVisible()
  expect(await barriers(page)).toEqual([])

  const scoring = new ScoringPage(page)
  for (const [criterion, mark] of Object.entries({ S12: '5', S13: '8' })) {
    await signing.blockers
      .filter({ hasText: criterion })
      .getByRole('button', { name: /去评分/ })
      .click()
    await expect(scoring.title(criterion)).toBeVisible()
    await scoring.mark.fill(mark)
    await scoring.mark.press('Tab')
    await signing.show()
    await expect(signing.blockers.filter({ hasText: criterion })).toHaveCount(0)
  }

  await signing.sign('不是这个口令')
  await expect(page.getByRole('alert').filter({ hasText: '口令不对，还可再试 4 次' })).toBeVisible()
  expect(filesIn(folder)).toEqual([])
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/, { timeout: 40_000 })
  const code = (await signing.checkCode.textContent()) ?? ''
  await expect(page.getByText('文件完整')).toBeVisible()
  await expect(page.getByText('取自本机时钟，离线时不能证明')).toBeVisible()
  await expect(page.getByText('本表已于')).toBeVisible()
  expect(await barriers(page)).toEqual([])

  const stick = join(profile, 'stick')
  mkdirSync(stick)
  await answerOpenDialog(visit.electron, stick)
  await signing.handIn.getByRole('button', { name: signing.words('signing', 'handIn.copyGo') }).click()
  await expect(signing.handIn.getByRole('status')).toContainText('3 个文件已拷到', { timeout: 40_000 })
  expect(filesIn(stick).map((file) => readFileSync(file).toString('hex'))).toEqual(
    filesIn(folder).map((file) => readFileSync(file).toString('hex')),
  )

  const first = filesIn(folder)
  expect(first.map((file) => file.replace(/^.*\./, '')).sort()).toEqual(['json', 'pdf', 'xlsx'])
  expect(first.every((file) => file.includes(`专家甲_`) && file.includes(code))).toBe(true)
  const verified = verify(...first)
  expect(verified.map(({ verdict }) => verdict)).toEqual(['unsigned', 'accepted', 'accepted'])
  expect(new Set(verified.map(({ result }) => result.sha256)).size).toBe(1)
  if (spawnSync('pdfsig', ['-v']).error === undefined) {
    const said = execFileSync('pdfsig', ['-nocert', first.find((file) => file.endsWith('.pdf')) ?? ''], { encoding: 'utf8' })
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
  } else console.log('pdfsig is not here: the PDF signature is checked by tic-review verify alone')

  await signing.reopen('组长指出 S12 与材料不符，经复核改正')
  await expect(page.getByText('第 2 版，替代前一版')).toBeVisible()
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).not.toHaveText(code, { timeout: 40_000 })
  await expect(signing.checkCode).toHaveText(/-/)
  const all = verify(...filesIn(folder))
  expect(all.map(({ result }) => result.revision).sort()).toEqual([1, 1, 1, 2, 2, 2])
  const second = filesIn(folder).find((file) => file.endsWith('.json') && !file.includes(code)) ?? ''
  const record = JSON.parse(readFileSync(second, 'utf8')) as { revision: number; replaces: string }
  expect(record).toMatchObject({ revision: 2, replaces: verified[0]?.result.sha256 })
})

test('the print preview is the PDF itself; without a printer it is saved as PDF', async ({ start, profile }) => {
  test.setTimeout(120_000)
  await bringWork(profile)
  const { electron, page } = await start(rareEarth)
  await page.getByRole('navigation', { name: '评审步骤' }).getByRole('link', { name: '打印' }).click()
  const pages = page.getByRole('region', { name: '打印' }).getByRole('region', { name: /^第 \d+ 页$/ })
  await expect(pages.first()).toContainText('专 家 个 人 评 分 表', { timeout: 30_000 })
  const before = await pages.count()
  await page.getByRole('checkbox', { name: '专家签到表' }).check()
  await expect.poll(() => pages.count(), { timeout: 30_000 }).toBeGreaterThan(before)
  await expect(page.getByRole('button', { name: /^打印 2 种/ })).toBeEnabled()
  expect(await barriers(page)).toEqual([])
  await printersAre(electron)
  await page.getByRole('button', { name: /^打印 2 种/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有找到打印机' })).toBeVisible()
  const file = join(profile, 'forms.pdf')
  await answerSaveDialog(electron, file)
  await page.getByRole('button', { name: '另存为 PDF' }).click()
  await expect(page.getByText('已保存：forms.pdf')).toBeVisible()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
})

test('dark, big text and English act at once and are kept for the next start', async ({ start, profile }) => {
  test.setTimeout(90_000)
  const { electron, page } = await start()
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByText('深色', { exact: true }).click()
  await page.getByText('大', { exact: true }).click()
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  const look = (shown: Page) =>
    shown.evaluate(() => {
      const style = getComputedStyle(document.documentElement)
      return { k: style.getPropertyValue('--k'), surface: style.getPropertyValue('--surface'), lang: document.documentElement.lang }
    })
  const wanted = { k: '1.25', surface: '#191F26', lang: 'en-US' }
  expect(await look(page)).toEqual(wanted)
  expect(await barriers(page)).toEqual([])
  await electron.close()
  expect(JSON.parse(readFileSync(join(profile, 'appearance.json'), 'utf8'))).toMatchObject({
    colour: 'dark',
    bigText: true,
    locale: 'en-US',
  })
})
