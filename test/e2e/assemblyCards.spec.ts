import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { answerOpenDialog, answerSaveDialog, dropFile, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { beginAssembly } from './beginAssembly.ts'
import { AssemblyPage } from './screens/AssemblyPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { shots } from './shots.ts'

test.setTimeout(240_000)

test('an expert hands in a card that joins the roster, bringing files can be cancelled, and all of it in English', async ({
  start,
  profile,
}) => {
  const home = join(profile, 'out-of-the-profile')
  const many = join(home, 'many')
  mkdirSync(many, { recursive: true })
  for (let at = 0; at < 1200; at++) writeFileSync(join(many, `${at}.txt`), `file ${at}`)
  const { electron, page } = await start()
  const settings = new SettingsPage(page)
  await settings.go()
  const card = join(home, '专家甲.ticcard')
  await answerSaveDialog(electron, card)
  await page.getByRole('button', { name: '导出名片' }).click()
  await expect(page.getByText('已导出：专家甲.ticcard')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: '任务' }).first().click()

  const assembly = new AssemblyPage(page)
  await beginAssembly(page, assembly, '名片', () => answerOpenDialog(electron, home))
  await assembly.step('名单')
  await dropFile(page, card)
  const cards = page.getByRole('region', { name: '专家名片' })
  await cards.getByRole('button', { name: `把${person.name}加入名单` }).click()
  await expect(cards.getByText('在名单中')).toBeVisible()
  await expect(page.getByLabel('名称 1', { exact: true })).toHaveValue(person.name)
  await page.keyboard.press('Control+z')
  await expect(cards.getByRole('button', { name: `把${person.name}加入名单` })).toBeVisible()

  // a workbook filled in elsewhere is taken in, and taken back by undo
  await assembly.step('数据')
  const sent = join(home, '交中心填写.xlsx')
  await answerSaveDialog(electron, sent)
  await page.getByRole('button', { name: '导出工作簿…' }).click()
  await expect(page.getByText('已导出：交中心填写.xlsx')).toBeVisible()
  const filled = new exceljs.Workbook()
  await filled.xlsx.readFile(sent)
  const units = filled.getWorksheet('单位')
  units?.getRow(3).eachCell({ includeEmpty: true }, (one, column) => {
    one.value = ['U01', '示例集团', null, '依托', '企业'][column - 1] ?? null
  })
  await filled.xlsx.writeFile(sent)
  await answerOpenDialog(electron, sent)
  await page.getByRole('button', { name: '取入工作簿…' }).click()
  await assembly.list('单位').click()
  await expect(page.getByLabel('名称 1', { exact: true })).toHaveValue('示例集团')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('名称 1', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByLabel('名称 1', { exact: true })).toHaveValue('示例集团')

  await assembly.step('文档')
  await answerOpenDialog(electron, many)
  await page.getByRole('button', { name: '添加文件夹…' }).click()
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await expect(page.getByText('已取消，刚才复制的文件已撤回。')).toBeVisible({ timeout: 30_000 })
  const left = (readdirSync(join(home, '名片', '文件'), { recursive: true }) as string[]).filter((name) => /\.(txt|part)$/.test(name))
  expect(left).toEqual([])

  const address = await page.evaluate(() => location.hash)
  await settings.go()
  await settings.choose({ locale: 'en-US', colour: 'dark', size: 'normal' })
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  for (const step of ['Centre and task', 'Stage and standard', 'Documents', 'Data', 'Roster', 'Dates and limits', 'Check', 'Pack']) {
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(step) })
      .click()
    await page.getByRole('heading', { name: step, level: 3, exact: true }).waitFor()
    expect(await barriers(page)).toEqual([])
    await shots(page, `assembly-english-${step.replaceAll(' ', '-')}`)
  }
  await page.getByRole('link', { name: 'Back to the drafts' }).click()
  await page.getByRole('button', { name: 'New draft' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await shots(page, 'assembly-english-drafts')
})
