import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from 'xlsx'
import { expect, test } from './app.ts'
import { changedPackage, copyOf, samplePackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

/** Contents as they come from other programs and other years. */
function oddFiles(): Readonly<Record<string, string | Uint8Array>> {
  const gbk = Uint8Array.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0x30, 0x31, 0x2c, 0x33, 0x45, 0x35, 0x0a])
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('宽字符文本\r\n第二行', 'utf16le')])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['显示的', 1]]), '台账')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['藏着的', 2]]), '底稿')
  // far-off emptiness, as a sheet coloured down to its last row has
  utils.book_append_sheet(book, { ...utils.aoa_to_sheet([['只有这一格']]), '!ref': 'A1:AZ4000' }, '满幅')
  book.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] }
  return {
    '国标表.csv': gbk,
    '通用表.csv': '序号,金额\n00123,1200.50\n',
    '网页表.xls': '<html><body><table><tr><td>网页里的<script>document.title=1</script></td><td>12.50</td></tr></table></body></html>',
    '空表.xls': '',
    '宽文本.txt': wide,
    '长文本.txt': Array.from({ length: 100_000 }, (_, line) => `第 ${line + 1} 行`).join('\n'),
    '一行文本.txt': '没有换行'.repeat(200_000),
    '空文本.txt': '',
    '三张表.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    '🧪 实验 עברית.txt': '名字里有别的文字',
  }
}

test('tables and texts of every make are read as they were written, and what cannot be read says why', async ({ start, profile }) => {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    for (const [index, [name, content]] of Object.entries(oddFiles()).entries()) {
      const id = `D${100 + index}`
      writeFileSync(join(folder, `${id}-${name}`), content)
      const [title, kind] = name.split('.')
      plan.documents.push({ id, title, path: `files/${id}-${name}`, kind })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  const { document } = materials
  const cells = page.getByRole('gridcell')

  await materials.open('国标表')
  await expect(cells).toHaveText(['序号', '金额', '01', '3E5'])
  await materials.open('通用表')
  await expect(cells).toHaveText(['序号', '金额', '00123', '1200.50'])
  await materials.open('网页表')
  await expect(cells.nth(1)).toHaveText('12.50')
  expect(await page.title()).not.toBe('1')
  await materials.open('空表')
  await expect(document.getByRole('alert')).toContainText('已损坏')
  await expect(document).not.toContainText('移动盘')
  await materials.open('三张表')
  await page.getByRole('tab', { name: '底稿' }).click()
  await expect(page.getByRole('tab', { name: '底稿' })).toContainText('隐藏')
  await expect(cells.first()).toHaveText('藏着的')
  await page.getByRole('tab', { name: '满幅' }).click()
  await expect(page.getByText('第 1—1 行，共 1 行')).toBeVisible()

  await materials.open('宽文本')
  await expect(document).toContainText('宽字符文本')
  await expect(document).toContainText('UTF-16')
  await materials.open('空文本')
  await expect(document).toContainText('文件是空的')
  await materials.open('🧪 实验 עברית')
  await expect(document).toContainText('名字里有别的文字')
  await materials.open('一行文本')
  await expect(document).toContainText('没有换行')
  await materials.open('长文本')
  await expect(document).toContainText('第 1 行')
  expect(await document.locator('[data-line]').count()).toBeLessThan(200)
  await page.keyboard.press('Control+f')
  await page.getByLabel('要找的字词').fill('第 99999 行')
  await expect(document.getByText('第 99999 行', { exact: true })).toBeInViewport()
})

for (const [title, shown] of Object.entries({
  '2024年度报告': 'figure',
  研发与中试现场照片: 'img',
  收入与投入明细表: 'grid',
} as const))
  test(`the stick is pulled before ${title} is opened: said, with the way back, and shown once it is in again`, async ({
    start,
    profile,
  }) => {
    const file = copyOf(samplePackage('rare-earth', 'visit'), profile, 'stick.ticplan')
    const { page } = await start(file)
    const materials = new MaterialsPage(page)
    await materials.go()
    await materials.open('管理章程')
    await expect(page.getByRole('figure').first()).toContainText('章程')
    const whole = readFileSync(file)
    truncateSync(file, 1000)
    // what is open already stays readable
    await page.getByLabel('页码，共 14 页').fill('9')
    await page.getByLabel('页码，共 14 页').press('Enter')
    await expect(page.getByRole('figure', { name: '第 9 页' })).toContainText(/第.条|第/)
    await materials.open(title)
    await expect(materials.document.getByRole('alert')).toBeVisible()
    await expect(materials.document).toContainText('请插回原盘后再试')
    writeFileSync(file, whole)
    await materials.document.getByRole('button', { name: '再试' }).click()
    await expect(materials.document.getByRole(shown).first()).toBeVisible()
  })
