import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { signedResults } from './bringResults.ts'
import { dropFiles } from './dropFiles.ts'
import { goToStep, openReview } from './openReview.ts'
import { PanelPage } from './screens/PanelPage.ts'

test.describe.configure({ timeout: 300_000 })

const verifying = 120_000

test('a leader signs the confirmed table as a file; an expert loads it in one act and takes it back with one undo', async ({
  start,
  profile,
}) => {
  const { electron, page, scoring } = await openReview(start, 'rare-earth', 'performance')
  await goToStep(page, '汇总')
  const panel = new PanelPage(page)
  await answerOpenDialog(electron, await signedResults())
  await panel.chooseFolder.click()
  await expect(panel.rows('counted')).toHaveCount(5, { timeout: verifying })
  await page.getByRole('tab', { name: /^汇总/ }).click()
  await page.getByText('核定值', { exact: true }).click()
  await page.getByRole('button', { name: '确认核定表' }).click()
  const file = join(profile, '核定表.ticvalues')
  await answerSaveDialog(electron, file)
  await page.getByLabel('本人口令').fill(person.passphrase)
  await page.getByRole('button', { name: '签成文件' }).click()
  await expect(page.getByText('已写出 核定表.ticvalues，第 1 版，已读回核对。')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/^已签成文件，校验码/)).toBeVisible()
  expect(await barriers(page)).toEqual([])
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'values-sign.png') })

  await dropFiles(page, file)
  const dialog = page.getByRole('dialog', { name: '载入专家组的核定表' })
  await expect(dialog.getByText(/组长专家甲于 .* 确认，第 1 版/)).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByRole('row').filter({ hasText: '876.57' })).toContainText('900.07')
  expect(await barriers(page)).toEqual([])
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'values-load.png') })
  await dialog.getByRole('button', { name: '按核定表计分' }).click()
  await expect(dialog).toHaveCount(0)
  await scoring.open('E01')
  const figures = page.locator('table.figures')
  await expect(page.getByText(/^按专家组核定表第 1 版计分/)).toBeVisible()
  await expect(figures).toContainText('876.57')
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'values-loaded.png') })
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^没有载入专家组的核定表/)).toBeVisible()
  await expect(figures).not.toContainText('876.57')
})

test('a table that was altered, or is not a table, is refused with the reason and changes nothing', async ({ start, profile }) => {
  const { page } = await openReview(start, 'rare-earth', 'performance')
  const letter = join(profile, '信.ticvalues')
  writeFileSync(letter, '{"a": 1}')
  await dropFiles(page, letter)
  const dialog = page.getByRole('dialog', { name: '载入专家组的核定表' })
  await expect(dialog.getByRole('alert')).toContainText('不能使用')
  await expect(dialog.getByRole('button', { name: '按核定表计分' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
