import { expect, test } from './app.ts'
import { openReview } from './openReview.ts'

test('the clause a criterion rests on opens beside it by keyboard, and Esc gives the focus back', async ({ start }) => {
  const { page, scoring } = await openReview(start)
  await scoring.open('S05')
  const link = page.locator('.score-head').getByRole('button', { name: /^依据/ })
  await link.focus()
  await page.keyboard.press('Enter')
  const text = page.getByRole('dialog', { name: /指引原文/ })
  await expect(text).toContainText('（三）管理机制')
  await expect(text).toContainText('由管理委员会主任（董事会董事长）组织定期召开会议')
  await expect(text).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text).toBeHidden()
  await expect(link).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: /^S05 / })).toBeVisible()
})

test('核验 quotes the paragraph a rule is read from, among those round it', async ({ start }) => {
  const { page } = await openReview(start)
  await page.evaluate(() => {
    location.hash = '#/checks/R16'
  })
  await page.getByRole('button', { name: /^三（三）1 第3段/ }).click()
  const text = page.getByRole('dialog', { name: /指引原文/ })
  await expect(text.locator('[data-cited]')).toHaveText(/不超过总人数三分之一/)
  await expect(text.locator('p')).toHaveCount(4)
})
