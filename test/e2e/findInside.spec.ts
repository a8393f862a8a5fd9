import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const rareEarth = samplePackage('rare-earth', 'visit')

async function find(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('banner')).toContainText('中心')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '查找' }).fill(words)
}

test('words inside a document are found from Ctrl K, and Enter opens the page with the words marked', async ({ start }) => {
  const { page } = await openReview(start)
  await find(page, '技指聘〔2022〕002号')
  const found = page.getByRole('option', { name: /技术指导委员会名单与聘书/ })
  await expect(found).toContainText('第 3 页', { timeout: 30_000 })
  await expect(found.locator('mark')).toHaveText('技指聘〔2022〕002号')
  await expect(found).toContainText('文中')
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: '技术指导委员会名单与聘书' })).toBeVisible()
  await expect(page.getByLabel('页码，共 12 页')).toHaveValue('3')
  await expect(page.getByLabel('要找的字词')).toHaveValue('技指聘〔2022〕002号')
  await expect(page.locator('.pdf-hit[data-current="true"]').first()).toBeInViewport()

  await page.getByLabel('页码，共 12 页').fill('11')
  await page.getByLabel('页码，共 12 页').press('Enter')
  await find(page, '技指聘〔2022〕002号')
  await expect(found).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('页码，共 12 页')).toHaveValue('3')
})

test('a cell of a workbook is found, too, and chosen in its worksheet', async ({ start }) => {
  const { page } = await start(rareEarth)
  await find(page, '597.82')
  const found = page.getByRole('option', { name: /收入与投入明细表/ })
  await expect(found).toContainText('第 1 张表', { timeout: 30_000 })
  await found.click()
  await expect(page.getByLabel('选中的单元格')).toHaveText('E4')
})

test('a search says how far it is and stops when told; typing goes on meanwhile', async ({ start }) => {
  const { page } = await start(rareEarth)
  await find(page, '没有一份材料写着这样一句话')
  const searching = page.getByText(/正在查找文中字词，还有 \d+ 份/)
  await expect(searching).toBeVisible()
  const field = page.getByRole('combobox', { name: '查找' })
  await field.pressSequentially('，真的')
  await expect(field).toHaveValue('没有一份材料写着这样一句话，真的')
  await expect(searching).toBeVisible()
  await page.getByRole('button', { name: '停止' }).click()
  await expect(searching).toHaveCount(0)
  await page.keyboard.press('Escape')
  const materials = new MaterialsPage(page)
  await materials.go()
  await expect(materials.tree).toBeVisible()
})
