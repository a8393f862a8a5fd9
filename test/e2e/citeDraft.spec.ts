import { expect, test } from './app.ts'
import { openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

test('words begun for a citation wait with their document, over other documents, other screens and a restart', async ({ start }) => {
  const { electron, page } = await openReview(start)
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open('管理章程')
  const note = page.getByRole('complementary', { name: '引用' }).getByRole('textbox', { name: '说明' })
  await note.fill('第九条与方案不一致，')
  await materials.open('2024年度报告')
  await expect(note).toHaveValue('')
  await note.fill('年报另一句')
  await page.getByRole('navigation', { name: '评审步骤' }).getByRole('link', { name: '核验' }).click()
  await materials.go()
  await expect(note).toHaveValue('年报另一句')
  await materials.open('管理章程')
  await expect(note).toHaveValue('第九条与方案不一致，')
  await electron.close()

  const again = await start(samplePackage('rare-earth', 'visit'))
  const reopened = new MaterialsPage(again.page)
  await reopened.go()
  await reopened.open('管理章程')
  const kept = again.page.getByRole('complementary', { name: '引用' }).getByRole('textbox', { name: '说明' })
  await expect(kept).toHaveValue('第九条与方案不一致，')
  await again.page.keyboard.press('Control+e')
  await expect(kept).toHaveValue('')
  await expect(reopened.document.getByText('引 1')).toBeVisible()
  await reopened.open('2024年度报告')
  await reopened.open('管理章程')
  await expect(kept).toHaveValue('')
})
