import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const drawing = fileURLToPath(new URL('../fixtures/pdf/drawing-a0.pdf', import.meta.url))

/** The darkest value of a canvas within a box over it, 255 for white; `aside` moves the box by its own width. */
function darkest(box: Locator, aside = 0): Promise<number> {
  return box.evaluate(
    (element, { aside }) => {
      const drawn = element.closest('figure')?.querySelector<HTMLCanvasElement>('canvas.pdf-part')
      const at = drawn?.getBoundingClientRect()
      const box = element.getBoundingClientRect()
      if (!drawn || !at) return 255
      const ratio = drawn.width / at.width
      const [x, y] = [(box.left - at.left + aside * box.width) * ratio, (box.top - at.top) * ratio]
      const context = drawn.getContext('2d')
      const data =
        context?.getImageData(Math.round(x), Math.round(y), Math.round(box.width * ratio), Math.round(box.height * ratio)).data ?? []
      let found = 255
      for (let pixel = 0; pixel < data.length; pixel += 4) if (data[pixel + 3] !== 0) found = Math.min(found, data[pixel] ?? 255)
      return found
    },
    { aside },
  )
}

test('an A0 drawing at 400 % is sharp where the reader looks, after scrolling and turning, too', async ({ start, profile }) => {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    copyFileSync(drawing, join(folder, 'D200-总图.pdf'))
    plan.documents.push({ id: 'D200', title: '总图', path: 'files/D200-总图.pdf', kind: 'pdf' })
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open('总图')
  const first = page.getByRole('figure').first()
  await expect(first.locator('canvas')).toBeVisible()
  await expect(first.locator('canvas.pdf-part')).toHaveCount(0)
  const content = page.getByRole('region', { name: '材料内容' })
  await content.focus()
  const width = () => first.evaluate((figure) => figure.clientWidth)
  for (let step = 0; step < 12 && (await width()) < 12_700; step++) {
    await page.keyboard.press('+')
    await page.waitForTimeout(50)
  }
  expect(await width()).toBeGreaterThan(12_700)
  const part = first.locator('canvas.pdf-part')
  const whole = first.locator('canvas:not(.pdf-part)')
  await expect(part).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Control+f')
  await page.getByLabel('要找的字词').fill('DN358-397')
  const hit = first.locator('.pdf-hit').first()
  await expect(hit).toBeAttached({ timeout: 20_000 })
  await content.evaluate((pane) => pane.scrollTo({ left: 1700, top: pane.scrollTop }))
  await expect(hit).toBeInViewport()
  // the mark is as wide as the words: Helvetica's widths sum up to 5.113 of its size of 5 pt, on a page of 2384 pt
  const wide = await hit.evaluate((element) => Number.parseFloat((element as HTMLElement).style.width))
  expect((wide * 2384) / 100).toBeCloseTo(5.113 * 5, 0)
  // letters of 5 pt are black where the search marks them, and the paper beside them is white
  await expect.poll(() => darkest(hit), { timeout: 20_000 }).toBeLessThan(40)
  expect(await darkest(hit, 1.2)).toBeGreaterThan(240)
  await expect(whole).toHaveCount(1)
  const blurred = await whole.evaluate((canvas) => (canvas as HTMLCanvasElement).width / canvas.getBoundingClientRect().width)
  expect(blurred).toBeLessThan(0.3)
  await page.screenshot({ path: test.info().outputPath('a0.png') })
  // the part is small, whatever the page
  const pixels = await part.evaluate((canvas) => (canvas as HTMLCanvasElement).width * (canvas as HTMLCanvasElement).height)
  expect(pixels).toBeLessThan(4_000_000)
  // turned, the part follows
  await page.keyboard.press('Escape')
  await content.focus()
  await page.keyboard.press('r')
  await expect.poll(width).toBeGreaterThan(17_000)
  await expect(part).toBeInViewport({ timeout: 20_000 })
})
