import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test, type Visit } from './app.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/pdf/${name}`, import.meta.url))

/** Opens a package with these PDFs in it, by title, on 材料. */
async function openWith(
  start: (...files: readonly string[]) => Promise<Visit>,
  profile: string,
  pdfs: Readonly<Record<string, string>>,
): Promise<{ readonly page: Page; readonly materials: MaterialsPage }> {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    for (const [index, [title, name]] of Object.entries(pdfs).entries()) {
      const id = `D${200 + index}`
      copyFileSync(fixture(name), join(folder, `${id}-${title}.pdf`))
      plan.documents.push({ id, title, path: `files/${id}-${title}.pdf`, kind: 'pdf' })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  return { page, materials }
}

test('what a PDF does not show is said above it or over the page, and a whole page says nothing', async ({ start, profile }) => {
  const { page, materials } = await openWith(start, profile, {
    残缺扫描件: 'cut-images.pdf',
    作品集: 'portfolio.pdf',
    动态表单: 'dynamic-form.pdf',
    图层: 'layers.pdf',
    附件钉: 'pinned.pdf',
    完好扫描件: 'jbig2.pdf',
  })
  const { document } = materials
  const notes = document.getByRole('note')
  const field = document.getByRole('textbox', { name: /页码/ })

  await materials.open('残缺扫描件')
  const figure = (number: number) => page.getByRole('figure', { name: `第 ${number} 页`, exact: true })
  for (const [number, said] of [
    [2, '图片数据不完整'],
    [3, '图片未能显示'],
    [4, '图片数据不完整'],
  ] as const) {
    await field.fill(String(number))
    await field.press('Enter')
    await expect(figure(number).getByRole('note')).toContainText(said)
    await expect(figure(number).getByRole('note')).toContainText('请另存本文件')
  }
  await page.screenshot({ path: test.info().outputPath('cut.png') })
  await field.fill('1')
  await field.press('Enter')
  await expect(figure(1).locator('canvas')).toBeVisible()
  await expect(figure(1).getByRole('note')).toHaveCount(0)

  await materials.open('作品集')
  await expect(notes).toContainText('检测报告.pdf、财务报表.xlsx')
  await expect(notes.getByRole('button', { name: '另存…' })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('portfolio.png') })
  await materials.open('动态表单')
  await expect(notes).toContainText('动态表单（XFA）')
  await materials.open('图层')
  await expect(notes).toContainText('底图')
  await expect(page.getByRole('figure')).toContainText('SHOWNLAYER')
  await expect(page.getByRole('figure')).not.toContainText('OFF')
  await page.keyboard.press('Control+f')
  const count = page.getByRole('search').getByRole('status')
  await page.getByLabel('要找的字词').fill('OFFLAYER')
  await expect(count).toHaveText(/没有|0/)
  await page.getByLabel('要找的字词').fill('INVISIBLEREADING')
  await expect(count).toHaveText('1 / 1')
  await materials.open('附件钉')
  await expect(page.getByRole('figure').getByRole('note')).toContainText('note.txt')
  await materials.open('完好扫描件')
  await expect(page.getByRole('figure').first().locator('canvas')).toBeVisible()
  await expect(notes).toHaveCount(0)
})

test('radicals: a page that writes them is found by ordinary characters, and cited in them', async ({ start, profile }) => {
  const { page, materials } = await openWith(start, profile, { 部首字批件: 'radicals-wkhtmltopdf.pdf' })
  await materials.open('部首字批件')
  await expect(page.getByRole('figure')).toContainText('政府')
  await page.keyboard.press('Control+f')
  const count = page.getByRole('search').getByRole('status')
  for (const words of ['人民政府', '董事长', '页码']) {
    await page.getByLabel('要找的字词').fill(words)
    await expect(count).toHaveText(/^1 \/ [1-9]/)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('figure').getByText('政府关于').first().selectText()
  const cite = page.getByRole('complementary', { name: '引用' })
  await expect(cite.locator('.place-quote')).toContainText('人民政府关于')
})

test('on a page with its own unit, words are selected and marked where they are drawn, also turned', async ({ start, profile }) => {
  const { page, materials } = await openWith(start, profile, { 大图: 'user-unit.pdf' })
  await materials.open('大图')
  await page.keyboard.press('Control+f')
  await page.getByLabel('要找的字词').fill('UNITWORD')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 / 2')
  const hit = page.locator('.pdf-hit').first()
  await expect(hit).toBeVisible()
  // drawn at x 30 of 59.5, y 40 from below of 84.2, letters 3 high
  const place = await hit.evaluate((element) => {
    const { style } = element as HTMLElement
    return { left: Number.parseFloat(style.left), top: Number.parseFloat(style.top), height: Number.parseFloat(style.height) }
  })
  expect(place.left).toBeCloseTo((100 * 30) / 59.5, 0)
  expect(Math.abs(place.top + place.height - (100 * (84.2 - 40)) / 84.2)).toBeLessThan(1.5)
  expect(place.height).toBeGreaterThan(3)
})
