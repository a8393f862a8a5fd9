import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerOpenDialog, expect, person, realElectron, test } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TopBar } from './screens/TopBar.ts'
import { said, say } from './systemBoxes.ts'
import { verified } from './verified.ts'

test.setTimeout(120_000)
const visitPackage = samplePackage('rare-earth', 'visit')

test('a session that ends in mid-word waits for the words, and keeps them; one with nothing unsaved is let go', async ({ start }) => {
  const { electron, page, scoring } = await openReview(start)
  await scoring.reason.fill('抽查十人，合同与考勤一致。')
  await new TopBar(page).settled()
  // no save may be pending: wait out the longest pause of a field
  await expect.poll(() => endSession(electron, 'ask'), { timeout: 20_000 }).toBe(false)
  await scoring.reason.focus()
  await page.keyboard.press('End')
  await page.keyboard.insertText('其中两人')
  await compose(page, '的社保')
  await expect.poll(() => endSession(electron, 'ask'), 'the session waits').toBe(true)
  const ended = electron.waitForEvent('close')
  expect(await endSession(electron, 'end')).toBe(true)
  await ended
  const again = await start(visitPackage)
  const reopened = new ScoringPage(again.page)
  await reopened.go()
  await reopened.open('S01')
  await expect(reopened.reason).toHaveValue('抽查十人，合同与考勤一致。其中两人的社保')
})

test('quitting leaves no lock behind, and a lock of somebody else’s living process keeps nobody out of the own review', async ({
  start,
  profile,
}) => {
  const first = await openReview(start)
  await new TopBar(first.page).settled()
  const held = JSON.parse(readFileSync(locks(profile)[0] ?? '', 'utf8')) as object
  await first.electron.close()
  expect(locks(profile)).toEqual([])
  const journal = filesBelow(profile, /\.journal$/)[0] ?? ''
  // what a start that was killed leaves; its number is now that of this very process, which lives and is not the app
  const left = { ...held, pid: process.pid, started: undefined, run: 'an earlier start', token: 'left by it' }
  writeFileSync(`${journal}.lock`, JSON.stringify(left))
  const again = await start(visitPackage)
  const scoring = new ScoringPage(again.page)
  await scoring.go()
  await scoring.open('S01')
  await again.electron.close()
  expect(locks(profile)).toEqual([])
})

test('a page that dies is said in words; loading again leads back to the same place with everything in it', async ({ start }) => {
  const { electron, page, scoring } = await openReview(start)
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await new TopBar(page).settled()
  await scoring.open('S02')
  await say(electron, { 评审页面意外停止了: '重新载入' })
  const next = electron.waitForEvent('window')
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer()
  })
  const after = new ScoringPage(realElectron ? page : await next)
  await expect(after.title('S02')).toBeVisible({ timeout: 30_000 })
  expect(await said(electron)).toEqual(['评审页面意外停止了'])
  await after.open('S01')
  await expect(after.mark).toHaveValue('5.0')
  await after.open('S02')
  await after.page.keyboard.type('6')
  await after.page.keyboard.press('Enter')
  await new TopBar(after.page).settled()
})

test('a page that dies in the middle of signing: the signing comes to its end, and the sheet is signed with whole files or not at all', async ({
  start,
  profile,
}) => {
  const finished = samplePackage('rare-earth', 'performance')
  await bringReview(profile, finished, await sampleDrafts('rare-earth', 'performance'))
  const { electron, page } = await start(finished)
  const signing = new SigningPage(page)
  await signing.show()
  const folder = join(profile, 'signed')
  mkdirSync(folder)
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await say(electron, { 评审页面意外停止了: '重新载入' })
  await signing.sign(person.passphrase)
  await expect(page.getByRole('listitem').filter({ hasText: signing.words('signing', 'step.passphrase') })).toBeVisible()
  const next = electron.waitForEvent('window')
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer()
  })
  const after = new SigningPage(realElectron ? page : await next)
  await expect(after.checkCode).toHaveText(/-/, { timeout: 60_000 })
  expect(await said(electron)).toEqual(['评审页面意外停止了'])
  expect(await verified(folder, finished)).toEqual(['unsigned', 'accepted', 'accepted'])
})

test('a page that hangs or does not open, and graphics that die twice, are each told once with a way on', async ({ knock, profile }) => {
  const { electron, page } = await knock()
  await expect(page.getByText('本机还没有评审人')).toBeVisible()
  await expect(page.getByText('免安装版')).toHaveCount(0)
  await say(electron, { 页面没有响应: '继续等待', 页面没有打开: '重新载入', 已改用软件绘图: '稍后' })
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.emit('unresponsive')
  })
  await expect.poll(() => said(electron)).toEqual(['页面没有响应'])
  await page.evaluate(() => Object.assign(window, { before: true }))
  await electron.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://tic/index.html', true)
      webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://tic/index.html', true)
    }
  })
  await expect.poll(() => said(electron)).toEqual(['页面没有响应', '页面没有打开'])
  // asked in the middle of loading again, the page of before is still the answer
  await expect.poll(() => page.evaluate(() => 'before' in window).catch(() => true)).toBe(false)
  await expect(page.getByText('本机还没有评审人')).toBeVisible()
  const die = () =>
    electron.evaluate(({ app }) => app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 139, name: 'GPU' }))
  await die()
  expect(existsSync(join(profile, 'graphics.json'))).toBe(false)
  await die()
  await die()
  await expect.poll(() => said(electron)).toEqual(['页面没有响应', '页面没有打开', '已改用软件绘图'])
  expect(JSON.parse(readFileSync(join(profile, 'graphics.json'), 'utf8'))).toEqual({ software: true })
})

test('the computer that sleeps locks the profile; the right button offers copy and paste in a field', async ({ start }) => {
  const { electron, page, scoring } = await openReview(start)
  await electron.evaluate(({ Menu }) => {
    const kept = globalThis as { popped?: string[] }
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      kept.popped = this.items.map(({ label }) => label ?? '')
    }
  })
  await scoring.reason.click({ button: 'right' })
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { popped?: string[] }).popped?.filter(Boolean)))
    .toEqual(['剪切', '复制', '粘贴', '全选'])
  const door = electron.waitForEvent('window')
  await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect((await door).getByLabel('请输入口令')).toBeVisible()
  await expect.poll(() => page.isClosed()).toBe(true)
})

/** Windows says that the session ends; answers whether it was asked to wait. `ask` looks without the app acting on it. */
async function endSession(electron: ElectronApplication, how: 'ask' | 'end'): Promise<boolean> {
  return electron.evaluate(({ app, BrowserWindow }, asked) => {
    let waits = false
    const quit = app.quit
    if (asked === 'ask') app.quit = () => undefined
    for (const window of BrowserWindow.getAllWindows())
      window.emit('query-session-end', { preventDefault: () => (waits = true), reasons: ['logoff'] })
    app.quit = quit
    return waits
  }, how)
}

/** An input method composes: the characters are in the field and not accepted yet. */
async function compose(page: Page, text: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}

function filesBelow(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))
}

function locks(profile: string): readonly string[] {
  return filesBelow(join(profile, 'profiles'), /\.lock$/)
}
