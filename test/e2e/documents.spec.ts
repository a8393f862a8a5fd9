import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from './app.ts'
import { barriers } from './barriers.ts'
import { samplePackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const rareEarth = samplePackage('rare-earth', 'visit')

/** Opens a document by its file name on 材料, once the package is on the table. */
async function open(page: Page, name: string): Promise<MaterialsPage> {
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open(name)
  return materials
}

/** Selects the words as the mouse would; they must be in one piece of the page's text. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
    throw new Error(`no text ${wanted}`)
  }, words)
}

test('a PDF is paged, searched and cited, and says who cites it', async ({ start }) => {
  const { page } = await start(rareEarth)
  await open(page, '技术指导委员会名单与聘书')
  const cite = page.getByRole('complementary', { name: '引用' })
  const field = page.getByLabel('页码，共 12 页')
  await field.fill('3')
  await field.press('Enter')
  const third = page.getByRole('figure', { name: '第 3 页' })
  await expect(third).toContainText('技指聘〔2022〕002号')
  await page.getByRole('button', { name: '引用本页' }).click()
  await expect(cite.getByRole('button', { name: '第 3 页', exact: true })).toBeVisible()
  await expect(cite.getByRole('link', { name: 'S06' })).toBeVisible()
  await expect(third.getByText('引 1')).toBeVisible()

  await page.keyboard.press('Control+f')
  await page.getByLabel('要找的字词').fill('聘期届满')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ \/ \d+$/)
  await page.keyboard.press('Escape')

  await select(page, '聘期三年')
  await expect(cite.getByRole('heading', { name: '引用选中的文字' })).toBeVisible()
  await cite.getByLabel('说明').fill('任期与章程一致')
  await cite.getByLabel('用于').fill('S05')
  await cite.getByLabel('用于').press('Enter')
  await cite.getByRole('button', { name: '引用到 S05' }).click()
  await expect(cite.getByRole('link', { name: 'S05' })).toBeVisible()
  await expect(page.getByRole('article').getByText('引 2')).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(cite.getByText('已引用到 S05')).toBeVisible()

  await cite.getByRole('button', { name: '移除 S06 的引用 1' }).click()
  await expect(cite.getByRole('link', { name: 'S06' })).toHaveCount(0)
})

test('a workbook is cited at a cell, and the citation leads back to it', async ({ start }) => {
  const { page } = await start(rareEarth)
  await open(page, '收入与投入明细表')
  const cite = page.getByRole('complementary', { name: '引用' })
  const cell = page.getByRole('gridcell', { name: /^(引 1 ?)?597\.82$/ })
  await cell.click()
  await expect(page.getByLabel('选中的单元格')).toHaveText('E4')
  await expect(cite).toContainText('收入 E4')
  await page.keyboard.press('Control+e')
  await expect(cell).toContainText('引 1')
  await page.getByRole('tab', { name: '转化' }).click()
  await expect(page.getByRole('grid', { name: '工作表 转化' })).toBeVisible()
  await cite.getByRole('button', { name: 'E4 597.82' }).click()
  await expect(page.getByRole('grid', { name: '工作表 收入' })).toBeVisible()
  await expect(cell).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+f')
  await page.getByLabel('要找的字词').fill('其他收入')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ \/ \d+$/)
  await page.keyboard.press('Escape')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await expect(page.getByLabel('选中的单元格')).toHaveText('A1')
})

test('a picture and a text are shown, and a copy is saved byte for byte', async ({ start, profile }) => {
  const { electron, page } = await start(rareEarth)
  const materials = await open(page, '研发与中试现场照片')
  await expect(page.getByRole('img', { name: '研发与中试现场照片' })).toBeVisible()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '向右旋转' }).click()
  await expect(page.getByRole('img', { name: '研发与中试现场照片' })).toHaveCSS('transform', /matrix\(0, 1, -1, 0/)
  await materials.open('申报说明')
  await expect(page.getByRole('article')).toContainText('编码 UTF-8')
  await select(page, '虚构材料')
  await expect(page.getByRole('heading', { name: '引用选中的文字' })).toBeVisible()
  const copy = join(profile, 'copy.txt')
  await answerSaveDialog(electron, copy)
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '另存…' }).click()
  await expect.poll(() => tryRead(copy)).toContain('虚构材料')
})

test('documents are found by the words within them and opened at the page', async ({ start }) => {
  const { page } = await start(rareEarth)
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.tree.getByRole('textbox').fill('技指聘〔2022〕002号')
  const found = materials.tree.getByRole('treeitem', { name: /技术指导委员会名单与聘书/ })
  await expect(found).toContainText('第 3 页', { timeout: 20_000 })
  await found.click()
  await expect(page.getByLabel('页码，共 12 页')).toHaveValue('3')
})

test('what was read stays read, and a document opens again where it was left', async ({ start }) => {
  const first = await start(rareEarth)
  await open(first.page, '管理章程')
  await first.page.getByLabel('页码，共 14 页').fill('9')
  await first.page.getByLabel('页码，共 14 页').press('Enter')
  const row = first.page.getByRole('treeitem', { name: /管理章程/ })
  await expect(row).toContainText('已阅')
  await expect(first.page.getByRole('checkbox', { name: '已阅' })).toBeChecked()
  await first.page.waitForTimeout(1500) // the view is written 400 ms after the last change, later on a busy computer
  await first.electron.close()
  const again = await start(rareEarth)
  await open(again.page, '管理章程')
  await expect(again.page.getByLabel('页码，共 14 页')).toHaveValue('9')
  await expect(again.page.getByRole('treeitem', { name: /管理章程/ })).toContainText('已阅')
})

for (const [name, look] of Object.entries({
  light: { colour: 'light', bigText: false },
  dark: { colour: 'dark', bigText: false },
  'big text': { colour: 'light', bigText: true },
} as const))
  test(`nothing on 材料 keeps anyone out (${name})`, async ({ start }) => {
    const before = await start()
    await before.page.evaluate((wanted) => window.tic.app.setAppearance({ ...wanted, contrast: 'system', locale: 'zh-CN' }), look)
    await before.electron.close()
    const { page } = await start(rareEarth)
    const materials = new MaterialsPage(page)
    await open(page, '收入与投入明细表')
    await page.getByRole('gridcell', { name: /^(引 1)?597\.82$/ }).click()
    const sheet = await barriers(page)
    await materials.open('管理章程')
    await expect(page.getByRole('figure').first()).toContainText('章程')
    const pdf = await barriers(page)
    expect([...sheet, ...pdf]).toEqual([])
  })

function tryRead(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
