// Key to paint with 500 criteria and 2,000 citations in the built page. tsx test/bench/keyToPaint/run.ts [--json]
import type { Page } from 'playwright-core'
import { inBuiltPage, quantile, tell } from '../builtPage.ts'

await inBuiltPage('keyToPaint', async (page) => {
  await page.getByLabel('得分', { exact: true }).waitFor({ timeout: 60_000 })
  await score(page)
  for (const line of lines(await page.evaluate(() => window.keyToPaint))) tell(line)
})

/** Sixty criteria as a person scores them: a finding, a digit, two steps, on to the next; then words in a reason. */
async function score(page: Page): Promise<void> {
  for (let nth = 0; nth < 66; nth++) {
    // the first ones warm the page up
    if (nth === 6)
      await page.evaluate(() => {
        window.keyToPaint = {}
      })
    // as fingers do it: Alt is held before the digit comes
    await page.keyboard.down('Alt')
    await page.waitForTimeout(40)
    await page.keyboard.press('2')
    await page.keyboard.up('Alt')
    for (const key of ['4', 'ArrowUp', 'ArrowDown', 'Enter']) {
      await page.waitForTimeout(60)
      await page.keyboard.press(key)
    }
    await page.waitForTimeout(60)
  }
  await page.getByRole('textbox', { name: '评分理由' }).focus()
  for (const letter of 'a'.repeat(60)) {
    await page.keyboard.press(letter)
    await page.waitForTimeout(25)
  }
}

function lines(times: Readonly<Record<string, readonly number[]>>) {
  return Object.entries(times)
    .filter(([, list]) => list.length >= 30)
    .map(([key, list]) => ({ key, presses: list.length, p50: quantile(list, 0.5), p95: quantile(list, 0.95), max: quantile(list, 1) }))
}
