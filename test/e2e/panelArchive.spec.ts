import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, expect, test } from './app.ts'
import { barriers } from './barriers.ts'
import { signedResults } from './bringResults.ts'
import { goToStep } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { PanelPage } from './screens/PanelPage.ts'

test.describe.configure({ timeout: 300_000 })

const verifying = 120_000

/** What a secretary has on a stick after the visit: three of the five experts' files, a photo, a note, a letter that claims to be a result. */
async function stickIn(folder: string): Promise<string> {
  const stick = join(folder, '现场U盘')
  mkdirSync(stick)
  for (const expert of ['W01', 'W02', 'W03']) cpSync(join(await signedResults(), expert), join(stick, expert), { recursive: true })
  writeFileSync(join(stick, '现场.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xd9]))
  writeFileSync(join(stick, '会议记录.txt'), '会议记录\n')
  writeFileSync(join(stick, '旧评分.json'), '{"format":"tic-review/result@1"}\n')
  return stick
}

test('before the record is closed the tab says what is missing and what is still to do, and writes nothing', async ({ start, profile }) => {
  const stick = await stickIn(profile)
  const { electron, page } = await start(samplePackage('rare-earth', 'performance'))
  await goToStep(page, '汇总')
  const panel = new PanelPage(page)
  await answerOpenDialog(electron, await signedResults())
  await panel.chooseFolder.click()
  await expect(panel.rows('counted')).toHaveCount(5, { timeout: verifying })

  await page.getByRole('tab', { name: /^归档/ }).click()
  const steps = page.getByRole('complementary', { name: '移交步骤' })
  await expect(steps.getByText(/项没有办完/)).toBeVisible()
  await expect(steps.getByText('请填写专家组总体评价')).toBeVisible()
  await answerOpenDialog(electron, stick)
  await page.getByRole('button', { name: '添加文件夹或 U 盘' }).click()
  const due = page.getByRole('table', { name: '应装入的内容' })
  await expect(due.getByRole('row', { name: /^专家评分表/ })).toContainText('缺专家丁第 1 版、专家戊第 1 版', { timeout: verifying })
  await expect(due.getByRole('row', { name: /^照片/ })).toContainText('1')
  const found = page.getByRole('table', { name: /^逐个文件/ })
  await expect(found.getByRole('row').filter({ hasText: '旧评分.json' })).toContainText('验证不通过')
  await expect(steps.getByRole('button', { name: '写入档案' })).toBeDisabled()
  expect(readdirSync(stick)).toHaveLength(6)
  expect(await barriers(page)).toEqual([])
  if (process.env.SHOTS) {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.screenshot({ path: join(process.env.SHOTS, 'archive-open.png') })
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.screenshot({ path: join(process.env.SHOTS, 'archive-open-big.png') })
  }
})
