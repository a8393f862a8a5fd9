import { expect, test } from './app.ts'
import { openReview } from './openReview.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(90_000)

test('choosing the mark that stands already is no edit, and undo takes back what was really changed', async ({ start }) => {
  const { page, scoring } = await openReview(start)
  await scoring.bandMark('优', '6.0').click()
  await scoring.bandMark('优', '6.0').dblclick()
  await new TopBar(page).settled()
  await expect(scoring.history(1)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(scoring.mark).toHaveValue('')
})

test('after a click on a mark Enter goes on, as the words beside it say; Space chooses', async ({ start }) => {
  const { page, scoring } = await openReview(start)
  await expect(scoring.choiceWanted).toBeVisible()
  await scoring.finding('true').click()
  await expect(scoring.choiceWanted).toHaveCount(0)
  await scoring.bandMark('优', '6.0').click()
  await page.keyboard.press('Enter')
  await expect(scoring.title('S02')).toBeVisible()
})

test('the bands are one stop for Tab: arrows go along the marks, the reason is one Tab further, Alt R comes to it from anywhere', async ({
  start,
}) => {
  const { page, scoring } = await openReview(start)
  await scoring.finding('true').click()
  await page.keyboard.press('Tab')
  await expect(scoring.bandMark('优', '6.0')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(scoring.bandMark('优', '5.5')).toBeFocused()
  await expect(scoring.mark).toHaveValue('')
  await page.keyboard.press('Space')
  await expect(scoring.mark).toHaveValue('5.5')
  await page.keyboard.press('Tab')
  await expect(scoring.reason).toBeFocused()
  await scoring.mark.focus()
  await page.keyboard.press('Alt+r')
  await expect(scoring.reason).toBeFocused()
})

test('a place is cited once: the second time is said, beside the evidence and on the button', async ({ start }) => {
  const { page, scoring } = await openReview(start)
  await expect(scoring.material.getByRole('button', { name: '引用本页' })).toBeVisible()
  await scoring.cite()
  await expect(scoring.material.getByRole('button', { name: '已引用（引 1）' })).toBeVisible()
  await scoring.cite()
  await expect(page.getByText('此处已引用')).toBeVisible()
  await expect(scoring.citations).toHaveCount(1)
})

test('verifying a figure leaves nothing on the page; the window never slides', async ({ start }) => {
  const { page, scoring } = await openReview(start, 'dairy', 'performance')
  await scoring.open('E07')
  await page.getByRole('button', { name: '核定 2025年 技术性收入', exact: true }).click()
  await page.getByRole('textbox', { name: '核定理由' }).fill('一行\n二行\n三行')
  await page.getByRole('button', { name: '不核定' }).click()
  expect(await page.evaluate(() => [...document.body.children].map(({ id, tagName }) => id || tagName))).not.toContain('TEXTAREA')
  const slid = await page.evaluate(() => {
    document.documentElement.scrollTo(0, 500)
    document.body.scrollTo(0, 500)
    return [document.documentElement.scrollTop, document.body.scrollTop, document.documentElement.scrollHeight - innerHeight]
  })
  expect(slid).toEqual([0, 0, 0])
})
