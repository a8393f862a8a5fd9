import { expect, test } from './app.ts'
import { goToStep, openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'

test('a mark that could not stand is said when it is left, and is there again on the way back', async ({ start }) => {
  const { page, scoring } = await openReview(start)
  await page.keyboard.type('9')
  await scoring.open('S02')
  const note = page.getByRole('status', { name: 'S01 得分填写的“9”没有记入' })
  await expect(note).toContainText('超过满分 6.0')
  await goToStep(page, '材料')
  await expect(note).toBeVisible()
  await note.getByRole('link', { name: '返回修改' }).click()
  await expect(scoring.mark).toHaveValue('9')
  await expect(page.getByRole('alert')).toContainText('超过满分 6.0')
  await expect(note).toHaveCount(0)
  // a mark chosen in its place ends it
  await page.getByRole('button', { name: '优 6.0 分' }).click()
  await expect(scoring.mark).toHaveValue('6.0')
  await scoring.open('S02')
  await expect(note).toHaveCount(0)
})

test('a window with a mark that could not stand stays open and shows it; let go, it closes', async ({ start }) => {
  const { electron, page, scoring } = await openReview(start)
  const close = () =>
    electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  await page.keyboard.type('5.3')
  await close()
  await expect(page.getByRole('alert')).toContainText('0.5')
  await expect(scoring.mark).toBeFocused()
  await scoring.open('S02')
  await close()
  const note = page.getByRole('status', { name: /S01 得分填写的“5.3”没有记入/ })
  await expect(note).toBeVisible()
  await note.getByRole('button', { name: '放弃' }).click()
  await expect(note).toHaveCount(0)
  const closed = page.waitForEvent('close')
  await close()
  await closed
})

test('a value half verified is said when it is left', async ({ start }) => {
  const { page, scoring } = await openReview(start, 'dairy', 'performance')
  await scoring.open('E01')
  await page.getByRole('button', { name: /^核定 2025年 研发经费支出$/ }).click()
  await page.getByLabel('核定值').fill('300')
  await scoring.open('E02')
  const note = page.getByRole('status', { name: /核定 2025年 研发经费支出填写的“300”没有记入/ })
  await expect(note).toContainText('须写明理由')
  await note.getByRole('link', { name: '返回修改' }).click()
  await expect(page.getByLabel('核定值')).toHaveValue('300')
  await page.getByLabel('核定理由').fill('设备购置费重复计入。')
  await page.getByRole('button', { name: '核定', exact: true }).click()
  await expect(page.getByText('专家甲 核定')).toBeVisible()
  await scoring.open('E02')
  await expect(note).toHaveCount(0)
})

test('quitting waits for no answer: what could not stand is said at the next opening', async ({ start }) => {
  const { electron, page } = await openReview(start)
  await page.keyboard.type('5.3')
  await electron.close()
  const again = await start(samplePackage('rare-earth', 'visit'))
  const note = again.page.getByRole('status', { name: 'S01 得分填写的“5.3”没有记入' })
  await note.getByRole('link', { name: '返回修改' }).click()
  const reopened = new ScoringPage(again.page)
  await expect(reopened.mark).toHaveValue('5.3')
  await expect(again.page.getByRole('alert')).toContainText('0.5')
  await reopened.mark.fill('5.5')
  await again.page.keyboard.press('Enter')
  await expect(reopened.outline.locator('[data-id="S01"] .outline-figure')).toHaveText('5.5')
  await expect(note).toHaveCount(0)
})
