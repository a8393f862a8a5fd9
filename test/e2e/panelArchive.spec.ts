import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openKeyFile } from '#services/identity/index.ts'
import { countersignFiles } from '#services/panel/countersignFiles.ts'
import { nothingGiven } from '#services/verify/given.ts'
import { localTime } from '#shared/format/time.ts'
import { answerOpenDialog, answerSaveDialog, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { bringPanel } from './bringPanel.ts'
import { keyPassphrase, signedResults, signedSet } from './bringResults.ts'
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
  await shots(page, 'archive-open')
})

/** Everybody but the leader signs both files of the closed record, on another computer. */
async function othersSign(folder: string): Promise<void> {
  const { keys } = await signedSet()
  const named = (ending: string) => join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '')
  for (const expert of ['W02', 'W03', 'W04', 'W05']) {
    const key = openKeyFile(new Uint8Array(readFileSync(join(keys, `${expert}.p12`))), keyPassphrase)
    if (!key.ok) throw new Error(key.faults[0]?.code)
    const files = { pdf: named('.pdf'), xlsx: named('.xlsx') }
    const signed = await countersignFiles({ files, key: key.value, at: localTime(new Date()) }, nothingGiven)
    if (!signed.ok) throw new Error(JSON.stringify(signed.faults))
  }
}

test('a closed visit goes into one archive that verifies here and elsewhere; then this computer is cleared, with a receipt', async ({
  start,
  profile,
}) => {
  await bringPanel(profile)
  const folder = join(profile, 'signed')
  mkdirSync(folder)
  const { electron, page } = await start(samplePackage('rare-earth', 'performance'))
  await goToStep(page, '汇总')
  await page.getByRole('tab', { name: /^签署/ }).click()
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await page.getByRole('checkbox', { name: /专家组已合议/ }).check()
  await page.getByLabel('签署口令').fill(person.passphrase)
  await page.getByRole('button', { name: '定稿并签署' }).click({ timeout: verifying })
  await expect(page.getByText('已签 1 人，应签 5 人')).toBeVisible({ timeout: verifying })
  await othersSign(folder)

  await page.getByRole('tab', { name: /^归档/ }).click()
  const steps = page.getByRole('complementary', { name: '移交步骤' })
  await expect(steps.getByText(/^已定稿，第 1 版，校验码/)).toBeVisible()
  await answerOpenDialog(electron, await signedResults())
  await page.getByRole('button', { name: '添加文件夹或 U 盘' }).click()
  const due = page.getByRole('table', { name: '应装入的内容' })
  await expect(due.getByRole('row', { name: /^专家组汇总 PDF/ })).toContainText('缺定稿的这一版 PDF', { timeout: verifying })
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '添加文件夹或 U 盘' }).click()
  await expect(due.locator('[data-lacking]')).toHaveCount(0, { timeout: verifying })
  await expect(due.getByRole('row', { name: /^专家组汇总 Excel/ })).toContainText('1', { timeout: verifying })
  expect(await barriers(page)).toEqual([])

  const out = join(profile, '归档.ticarchive')
  await answerSaveDialog(electron, out)
  await steps.getByRole('button', { name: '写入档案' }).click()
  await expect(steps.getByText(/^核验无误/)).toBeVisible({ timeout: verifying })
  await steps.getByText('在别的电脑上怎样核对').click()
  await steps.getByText(/^逐份验签的结果/).click()
  expect(await barriers(page)).toEqual([])
  await shots(page, 'archive-done')
  const unpacked = join(profile, 'unpacked')
  mkdirSync(unpacked)
  expect(spawnSync('unzip', ['-q', out, '-d', unpacked]).status).toBe(0)
  const base = join(unpacked, readdirSync(unpacked)[0] ?? '')
  for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(spawnSync('sha256sum', ['--quiet', '-c', list], { cwd: base }).status).toBe(0)

  const code = /校验码 (\S+)。/.exec((await steps.getByText(/^已定稿/).textContent()) ?? '')?.[1] ?? ''
  const receipt = join(profile, '回执.txt')
  await answerSaveDialog(electron, receipt)
  const clear = steps.getByRole('button', { name: '清除并保存回执' })
  await expect(clear).toBeDisabled()
  await steps.getByLabel(`请输入校验码 ${code} 以确认`).fill(code)
  await clear.click()
  await expect(page.getByText(/^已从这台电脑清除 \d+ 个文件，回执：回执.txt/)).toBeVisible()
  expect(['.txt', '.json', '.pdf'].map((ending) => existsSync(receipt.replace('.txt', ending)))).toEqual([true, true, true])
  expect(readFileSync(receipt, 'utf8')).toContain(code)
  await page.getByRole('button', { name: '回到任务' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /技术创新中心$/ })).toHaveCount(0)
})

async function shots(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.screenshot({ path: join(process.env.SHOTS, `${name}-big.png`) })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) })
}
