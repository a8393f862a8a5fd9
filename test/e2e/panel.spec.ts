import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { signedResults } from './bringResults.ts'
import { dropFiles } from './dropFiles.ts'
import { goToStep } from './openReview.ts'
import { changedPackage, samplePackage } from './packages.ts'
import { PanelPage } from './screens/PanelPage.ts'

test.describe.configure({ timeout: 240_000 })

/** A whole file is verified and printed again; how long that takes depends on what else runs. */
const verifying = 90_000

async function pdfOf(expert: string): Promise<string> {
  const folder = join(await signedResults(), expert)
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf'))!)
}

test('a leader takes a stick of results in: every file is listed with what became of it, and the record is there after a restart', async ({
  start,
  profile,
}) => {
  const stick = join(profile, 'stick')
  mkdirSync(stick)
  for (const expert of ['W01', 'W02', 'W03']) copyFileSync(await pdfOf(expert), join(stick, `${expert}.pdf`))
  copyFileSync(await pdfOf('W02'), join(stick, 'copy.pdf'))
  const bytes = readFileSync(await pdfOf('W05'))
  writeFileSync(join(stick, 'cut.pdf'), bytes.subarray(0, bytes.length - 2000))
  writeFileSync(join(stick, 'letter.json'), '{"a": 1}')

  const { electron, page } = await start(samplePackage('rare-earth', 'performance'))
  const panel = new PanelPage(page)
  await goToStep(page, '汇总')
  await expect(page.getByText('还没有收到评分结果')).toBeVisible()
  await answerOpenDialog(electron, stick)
  await panel.chooseFolder.click()
  await expect(panel.rows('counted')).toHaveCount(3, { timeout: verifying })
  await expect(panel.stand()).toContainText('计入 3 份，应交 5 份')
  await expect(panel.stand()).toContainText('未交：专家丁、专家戊')
  await expect(panel.row('W01.pdf')).toContainText('计入')
  // of two equal files the first by name counts
  await expect(panel.row('copy.pdf')).toContainText('重复，同一份评分表已计入')
  await expect(panel.row('cut.pdf')).toContainText('已被改动或不完整')
  await expect(panel.row('letter.json')).toContainText('不是专家的评分结果')
  expect(await barriers(page)).toEqual([])

  await dropFiles(page, await pdfOf('W05'))
  await expect(panel.stand()).toContainText('计入 4 份，应交 5 份', { timeout: verifying })
  await expect(page.getByText('已核验 1 份文件')).toBeVisible()
  await page.getByRole('button', { name: '移出 letter.json' }).click()
  await expect(panel.row('letter.json')).toHaveCount(0)
  await page.keyboard.press('Control+h')
  const history = page.getByRole('dialog', { name: '修改记录' })
  await expect(history.getByText('letter.json')).toHaveCount(2)
  await history.getByRole('button', { name: '撤销 移出文件' }).click()
  await expect(panel.row('letter.json')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^已保存 /)).toBeVisible()
  await electron.close()

  const again = await start(samplePackage('rare-earth', 'performance'))
  await goToStep(again.page, '汇总')
  const reopened = new PanelPage(again.page)
  await expect(reopened.rows('counted')).toHaveCount(4)
  await expect(reopened.row('letter.json')).toHaveCount(1)
  await answerOpenDialog(again.electron, stick)
  await reopened.chooseFolder.click()
  await expect(again.page.getByText('其中 6 份先前已收到')).toBeVisible({ timeout: verifying })
})

test('whoever is a member of the panel sees 汇总 closed, with the reason', async ({ start, profile }) => {
  const asMember = await changedPackage(profile, ({ task }) => swapNames(task.panel, 'W01', 'W02'), 'performance')
  const { electron, page } = await start(asMember)
  await goToStep(page, '汇总')
  await expect(page.getByText('汇总由组长和秘书办理')).toBeVisible()
  await electron.close()
})

test('a secretary takes files in and decides nothing', async ({ start, profile }) => {
  const asSecretary = await changedPackage(profile, ({ task }) => swapNames(task.panel, 'W01', 'W90'), 'performance')
  const { page } = await start(asSecretary)
  await goToStep(page, '汇总')
  const panel = new PanelPage(page)
  await expect(panel.chooseFolder).toBeVisible()
  await dropFiles(page, await pdfOf('W03'))
  // the sheet was scored on the package as it was before its roster was changed
  await expect(panel.list.getByRole('row').nth(1)).toContainText('按材料包的另一版次评分', { timeout: verifying })
  await expect(page.getByText(/^已保存 /)).toBeVisible()
})

/** Two members of a panel change names and units, so that the person at the computer is the other one. */
function swapNames(panel: { id: string; name: string; unit: string }[], one: string, other: string): void {
  const [a, b] = [one, other].map((id) => panel.find((member) => member.id === id)!)
  Object.assign(a!, { name: b!.name, unit: b!.unit })
  Object.assign(b!, { name: person.name, unit: person.unit })
}
