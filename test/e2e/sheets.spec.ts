import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './app.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/documents/${name}`, import.meta.url))
const files = ['wan-yuan.xlsx', 'formula-without-value.xlsx', 'velvet.xlsx', 'bom-one-bad-byte.csv']
const titles = ['按万元显示', '未算合计', '写保护', '带坏字节']

test('a reviewer sees amounts as the file means them, with the stored value, and what the file hides or lacks', async ({
  start,
  profile,
}) => {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    for (const [index, name] of files.entries()) {
      const [id, kind] = [`D${101 + index}`, name.split('.')[1]]
      cpSync(fixture(name), join(folder, `${id}.${kind}`))
      plan.documents.push({ id, title: titles[index], path: `files/${id}.${kind}`, kind })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  const pane = materials.document
  await materials.go()

  await materials.open('按万元显示')
  await expect(pane.getByRole('note')).toContainText('1 个单元格的数字格式不能确认')
  await pane.getByRole('gridcell', { name: '123.5万元', exact: true }).first().click()
  await expect(pane.locator('.value-bar')).toContainText('存储值 1234567')
  await expect(pane.getByRole('gridcell', { name: '123.5万元〔存储值 1234567〕' })).toBeVisible()

  await materials.open('未算合计')
  await expect(pane.getByRole('gridcell', { name: '=SUM(B2:B3)（未保存结果）' })).toBeVisible()
  await expect(pane.getByRole('rowheader', { name: '3', exact: true })).toHaveAttribute('data-hidden', 'true')
  await expect(pane.getByRole('columnheader', { name: 'C' })).toHaveAttribute('data-hidden', 'true')

  await materials.open('写保护')
  await expect(pane.getByRole('gridcell', { name: '第2项' })).toBeVisible()

  await materials.open('带坏字节')
  await expect(pane.getByRole('note')).toContainText('2 处字节不合编码 UTF-8')
  await pane.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '文字编码' }).hover()
  await page.getByRole('menuitem', { name: 'GB 18030' }).click()
  await expect(pane.getByRole('gridcell', { name: '序号' })).toHaveCount(0)
})
