import { test } from './app.ts'
import { openReview } from './openReview.ts'

const dir = new URL('../../out/screens/u3/', import.meta.url).pathname
test('look', async ({ start }) => {
  test.setTimeout(120_000)
  const { page } = await openReview(start)
  const look = async (name: string, a: object) => {
    await page.evaluate((x) => window.tic.app.setAppearance(x as never), {
      colour: 'light',
      bigText: false,
      contrast: 'system',
      locale: 'zh-CN',
      ...a,
    })
    await page.reload()
    await page.waitForTimeout(200)
    await page.screenshot({ path: `${dir}${name}.png` })
  }
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `${dir}s01.png` })
  await page.keyboard.type('5.5')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  for (const key of ['6', '4.5', '5', '6', '3']) {
    await page.keyboard.press('Alt+1')
    await page.keyboard.type(key)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(120)
  }
  await page.evaluate(() => {
    location.hash = '#/scoring/S06'
  })
  await page.waitForTimeout(500)
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Control+e')
  await page
    .getByRole('textbox', { name: '评分理由' })
    .fill('技指委10人中4人来自依托、共建单位，超过三分之一；主任为外部专家，四类人员齐全；2025年有1份书面咨询意见，2024年未见。')
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `${dir}s06.png` })
  await page.evaluate(() => {
    location.hash = '#/scoring/S01'
  })
  await page.waitForTimeout(700)
  await page.keyboard.press('Alt+3')
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${dir}cap.png` })
})
