import { expect, test } from './app.ts'
import { openReview } from './openReview.ts'

test('one item takes several entries, each with its own amount, reason and evidence; a reason emptied stays on the sheet', async ({
  start,
}) => {
  const { page, scoring } = await openReview(start, 'dairy', 'performance')
  await scoring.openEntries()
  const item = page.getByRole('listitem').filter({ hasText: '应备案未备案' })
  await item.getByRole('button', { name: '−2.0 分，应备案未备案' }).click()
  await page.getByRole('textbox', { name: 'M02 事由', exact: true }).fill('2024年更换主任未备案。')
  await expect(page.getByText('减分 2.0')).toBeVisible()
  await item.getByRole('button', { name: '再记一项：应备案未备案' }).click()
  await page.getByRole('textbox', { name: 'M02 事由 2' }).fill('2025年变更章程未备案。')
  await expect(page.getByText('减分 4.0')).toBeVisible()
  await expect(item).toContainText('2 项，−4.0')
  await scoring.cite()
  await expect(item.getByRole('group', { name: 'M02 事由 2' }).getByRole('button', { name: '移除证据 1' })).toBeVisible()
  await item.getByRole('group', { name: 'M02 事由 2' }).getByRole('button', { name: '−4.0 分，应备案未备案' }).click()
  await expect(page.getByText('减分 6.0')).toBeVisible()

  await page.getByRole('textbox', { name: 'M02 事由 1' }).fill('')
  await expect(item.getByRole('alert')).toContainText('表上仍是原来的文字')
  await expect(page.getByText('减分 6.0')).toBeVisible()
  await scoring.open('E12')
  await scoring.openEntries()
  await expect(page.getByRole('textbox', { name: 'M02 事由 1' })).toHaveValue('2024年更换主任未备案。')
  await item.getByRole('button', { name: '移除 M02 1' }).click()
  await expect(page.getByText('减分 4.0')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'M02 事由', exact: true })).toHaveValue('2025年变更章程未备案。')
})

test('an amount without a reason is kept and said when the section is left', async ({ start }) => {
  const { page, scoring } = await openReview(start, 'dairy', 'performance')
  await scoring.openEntries()
  await page.getByRole('button', { name: '−3.0 分，技指委构成不合规' }).click()
  await scoring.open('E12')
  const note = page.getByRole('status', { name: /M05填写的“−3.0”没有记入/ })
  await note.getByRole('link', { name: '返回修改' }).click()
  await expect(page.locator('.entry-more').getByRole('button', { name: '−3.0 分，技指委构成不合规' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('textbox', { name: 'M05 事由' }).fill('内部人员超过三分之一。')
  await expect(page.getByText('减分 3.0')).toBeVisible()
  await scoring.open('E12')
  await expect(note).toHaveCount(0)
})

test('a computed mark can be objected to with reason and evidence, and does not change', async ({ start }) => {
  const { page, scoring } = await openReview(start, 'dairy', 'performance')
  await scoring.open('E07')
  const computed = (await page.locator('.computed b').textContent()) ?? ''
  await page.getByRole('button', { name: '提出异议' }).click()
  await expect(page.getByRole('textbox', { name: '异议事由' })).toBeFocused()
  await page.getByRole('textbox', { name: '异议事由' }).fill('技术性收入含代理销售，\n应剔除后再算。')
  await scoring.cite()
  await expect(page.getByRole('button', { name: '移除证据 1' })).toBeVisible()
  await expect(page.getByText('写明事由后记下')).toHaveCount(0)
  await scoring.open('E08')
  await scoring.open('E07')
  await expect(page.getByRole('textbox', { name: '异议事由' })).toHaveValue('技术性收入含代理销售，\n应剔除后再算。')
  await expect(page.locator('.computed b')).toHaveText(computed)
  await page.getByRole('button', { name: '撤回异议' }).click()
  await expect(page.getByRole('textbox', { name: '异议事由' })).toHaveCount(0)
})
