import type { Page } from '@playwright/test'
import { expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { TopBar } from './screens/TopBar.ts'
import { shots } from './shots.ts'

test.setTimeout(180_000)

async function noBarrier(page: Page, where: string): Promise<void> {
  expect(await barriers(page), where).toEqual([])
}

test('undo across criteria names what it takes back; the history restores; Ctrl S says what is saved', async ({ start }) => {
  const { page } = await openReview(start)
  const [scoring, top] = [new ScoringPage(page), new TopBar(page)]
  for (const mark of ['5', '4']) {
    await scoring.mark.fill(mark)
    await scoring.mark.press('Enter')
  }
  await top.settled()
  const foot = page.getByRole('contentinfo')
  const rail = page.getByRole('navigation', { name: '评审步骤' }).getByRole('link', { name: '评分' })
  await rail.focus()
  await page.keyboard.press('Control+z')
  await expect(foot).toContainText('已撤销：得分')
  await scoring.open('S01')
  await expect(scoring.mark).toHaveValue('5.0')
  await rail.focus()
  await page.keyboard.press('Control+z')
  await expect(scoring.mark).toHaveValue('')
  await rail.focus()
  await page.keyboard.press('Control+y')
  await expect(foot).toContainText('已重做：得分')
  await scoring.open('S01')
  await expect(scoring.mark).toHaveValue('5.0')
  await scoring.mark.fill('3')
  await scoring.mark.press('Enter')
  await scoring.open('S01')
  await page.keyboard.press('Control+h')
  const history = page.getByRole('dialog', { name: '修改记录' })
  await expect(history).toContainText('S01 修改记录')
  await history
    .getByRole('button', { name: /恢复第 \d+ 条的得分/ })
    .first()
    .click()
  await expect(scoring.mark).toHaveValue('5.0')
  await expect(history.getByRole('listitem').first()).toContainText('现值')
  await noBarrier(page, 'history')
  await history.press('Escape')
  await expect(history).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await expect(foot).toContainText('全部已保存')
})

test('find goes to a criterion by a short name; sheets open and close by keys; F6 goes from pane to pane', async ({ start }) => {
  const { page } = await openReview(start)
  const scoring = new ScoringPage(page)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: '查找' })
  await field.fill('技指委作用')
  await expect(page.getByRole('option').first()).toContainText('S06')
  await noBarrier(page, 'find')
  await field.press('Enter')
  await expect(scoring.title('S06')).toBeVisible()
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: '快速入门' })).toBeVisible()
  await noBarrier(page, 'guide')
  await page.getByRole('button', { name: '使用手册' }).click()
  const manual = page.getByRole('dialog', { name: '使用手册' })
  await manual.getByRole('button', { name: /^7 / }).click()
  await expect(manual.getByRole('heading', { name: '7 出了问题' })).toBeInViewport()
  await expect(manual.getByRole('row').filter({ hasText: '口令连错' })).toContainText('等 1 分钟再试')
  await noBarrier(page, 'manual')
  await shots(page, 'manual')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+/')
  const keys = page.getByRole('dialog', { name: '快捷键' })
  await expect(keys.getByRole('row').filter({ hasText: '撤销' })).toContainText('CtrlZ')
  await noBarrier(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await page.getByRole('link', { name: /余 \d+ 项/ }).focus()
  await page.keyboard.press('F6')
  await expect(page.getByRole('navigation', { name: '评审步骤' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Shift+F6')
  await expect(page.getByRole('banner').locator(':focus')).toHaveCount(1)
})

for (const look of [
  { colour: 'light', bigText: false, locale: 'zh-CN' },
  { colour: 'dark', bigText: true, locale: 'en-US' },
] as const)
  test(`tasks and pledge stand free of barriers and within the window, ${look.colour} ${look.locale}`, async ({ start, knock }) => {
    const first = await start()
    await first.page.evaluate((next) => window.tic.app.setAppearance({ ...next, contrast: 'system' }), look)
    await first.page.setViewportSize({ width: 1366, height: 690 })
    await noBarrier(first.page, 'empty')
    await first.electron.close()
    const { electron, page: door } = await knock(samplePackage('rare-earth', 'visit'))
    const page = await new SignInPage(door, look.locale).enter(electron, person.passphrase)
    await page.setViewportSize({ width: 1366, height: 690 })
    await page.getByRole('heading', { level: 4 }).waitFor()
    await noBarrier(page, 'tasks')
    await page.screenshot({ path: `out/screens/01-tasks-${look.colour}.png` })
    await page.evaluate(() => location.assign('#/scoring'))
    await page.getByRole('form').waitFor()
    await noBarrier(page, 'pledge')
    await page.screenshot({ path: `out/screens/17-pledge-${look.colour}.png` })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
  })
