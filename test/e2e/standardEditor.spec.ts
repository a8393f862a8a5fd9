import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { readStandards, standardWorkbook } from '#services/standards/files.ts'
import type { Standard } from '#shared/standard/format.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from './app.ts'
import { barriers } from './barriers.ts'
import { EditorPage } from './screens/EditorPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { shots } from './shots.ts'

test.setTimeout(180_000)

const newest = builtInStandard('performance-comprehensive', '2026.3')!.standard

test('an office writes its own standard, breaks it, mends it by the check, tries it, exports it, and the command accepts it', async ({
  start,
  profile,
}) => {
  const visit = await start()
  const { electron, page } = visit
  const settings = new SettingsPage(page)
  await settings.go()
  const editor = new EditorPage(page)
  await editor.begin('绩效评价·综合领域类 2026.3')
  await expect(editor.sum).toHaveText(/^核对无误|^0 处错误/)
  await shots(page, 'content')

  // it breaks: two items swap marks with nothing, a notation ends in the middle
  await editor.section('基本信息').click()
  await editor.field('标准名称').fill('本自治区绩效评价评分标准')
  await editor.field('文号').fill('内科发〔2026〕1号')
  await editor.item('E03').click()
  const before = await editor.field('满分').inputValue()
  await editor.field('满分').fill(String(Number(before) + 5))
  await expect(editor.faults.first()).toBeVisible()
  await editor.field('公式类型').selectOption('取值计分')
  await editor.field('取值').fill('比率(分子=senior_title, 分母=')
  await editor.field('单位').fill('%')
  await expect(editor.faults.filter({ hasText: '写法不对' })).toHaveCount(1)
  await shots(page, 'faults')

  // typing goes on after a crash of the page, with the unread text
  await expect(page.getByText('草稿已保存')).toBeVisible()
  await page.reload()
  await editor.item('E03').click()
  await expect(editor.field('取值')).toHaveValue('比率(分子=senior_title, 分母=')

  // it is mended where the check leads
  await editor.faults.filter({ hasText: '写法不对' }).click()
  await expect(editor.field('取值')).toBeFocused()
  await editor.field('取值').fill('比率(分子=senior_title, 分母=total_staff, 百分数=是)')
  await editor.field('计分方式').selectOption('线性')
  await editor.field('起点').fill('0')
  await editor.field('满分值').fill('50')
  await expect(editor.field('计分')).toHaveValue('线性(起点=0, 满分值=50)')
  await shots(page, 'shape')
  await editor.field('评分规则').fill('高级职称人数占职工总数的比例，50% 得满分，按比例计分。')
  await editor.field('满分').fill(before)
  await expect(editor.faults).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(editor.field('满分')).not.toHaveValue(before)
  await page.keyboard.press('Control+Shift+z')
  await expect(editor.field('满分')).toHaveValue(before)

  await editor.tab('试算').click()
  await page.getByRole('textbox', { name: '高级职称人数' }).fill('25')
  await page.getByRole('textbox', { name: '职工总数' }).fill('100')
  await editor.tried('E03').click()
  await expect(page.getByText('得分比例的精确值为 1/2')).toBeVisible()
  await shots(page, 'try-out')

  await editor.tab('对比').click()
  await editor.tab('试算').click()
  await expect(page.getByRole('textbox', { name: '高级职称人数' })).toHaveValue('25')
  await editor.tab('对比').click()
  await expect(page.getByRole('heading', { level: 3, name: /E03/ })).toBeVisible()
  await shots(page, 'comparison')
  await editor.tab('JSON').click()
  await shots(page, 'json')
  await editor.tab('打印样表').click()
  await expect(page.locator('.paper-bed canvas').first()).toBeVisible({ timeout: 60_000 })
  await shots(page, 'paper')

  for (const kind of ['json', 'xlsx'] as const) {
    const file = join(profile, `own.${kind}`)
    await answerSaveDialog(electron, file)
    await editor.button(kind === 'json' ? '导出 JSON' : '导出 Excel').click()
    await expect(page.getByText(`已导出：own.${kind}`)).toBeVisible({ timeout: 60_000 })
    const back = readStandards(readFileSync(file), file)
    expect(back.ok && back.value.map(({ standard }) => standard.name)).toEqual(['本自治区绩效评价评分标准'])
    tic('standard', 'check', file)
  }
  const own = JSON.parse(readFileSync(join(profile, 'own.json'), 'utf8')) as Standard
  const marked = own.criteria.filter(({ method }) => method !== 'formula')
  const sheet = Object.fromEntries(marked.map(({ id }) => [id, 0]))
  const one = { case: 'a', standard: own.id, facts: { senior_title: '25', total_staff: '100' }, sheets: [sheet] }
  writeFileSync(join(profile, 'cases.ndjson'), `${JSON.stringify(one)}\n`)
  const answer = JSON.parse(tic('score', '--input', join(profile, 'cases.ndjson'), '--standard', join(profile, 'own.json')))
  expect(answer).toMatchObject({ items: { E03: { state: 'scored', hundredths: 150 } } })

  await editor.button('定稿').click()
  await expect(settings.heading).toBeVisible()
  const row = settings.part('standards').getByRole('row').filter({ hasText: '本自治区绩效评价评分标准' })
  await expect(row).toContainText(own.version)
  await shots(page, 'list')
})

test('no barrier in the editor in either language and colour; its ways out and back', async ({ start, profile }) => {
  const visit = await start()
  const { electron, page } = visit
  const own = { ...newest, id: 'league-2026', version: '1', name: '盟市评分标准' }
  const workbook = await standardWorkbook([own])
  if (!workbook.ok) throw new Error('the template cannot be written')
  writeFileSync(join(profile, 'own.xlsx'), workbook.value)
  const settings = new SettingsPage(page)
  await settings.go()
  await answerOpenDialog(electron, join(profile, 'own.xlsx'))
  await settings.button('standards.import').click()
  const editor = new EditorPage(page)
  await editor.begin('盟市评分标准 1')
  const found: string[] = []
  const look = async (where: string) => found.push(...(await barriers(page)).map((what) => `${where}: ${what}`))
  const everyTab = async (where: string) => {
    const tabs = page.getByRole('tab')
    for (const at of [0, 1, 2, 3, 4]) {
      await tabs.nth(at).click()
      if (at === 2) await expect(page.locator('.paper-bed canvas').first()).toBeVisible({ timeout: 60_000 })
      await look(`${where} ${at}`)
      await shots(page, `${where}-${at}`)
    }
    await tabs.first().click()
  }
  await everyTab('zh')
  for (const section of ['基本信息', '维度', '档次', '等次', '汇总规则']) {
    await editor.section(section).click()
    await look(section)
    await shots(page, section)
  }

  // JSON that breaks off is kept apart, named, and mended; undo goes back before it
  await editor.tab('JSON').click()
  const json = page.getByRole('textbox', { name: 'JSON' })
  const whole = await json.inputValue()
  await json.fill(whole.slice(0, 400))
  await expect(editor.faults).toHaveCount(1)
  await expect(editor.button('定稿')).toBeDisabled()
  await json.fill(whole.replace('"markStep": 50', '"markStep": 0'))
  await expect(editor.faults.first()).toContainText('计分单位')
  await page.keyboard.press('Control+z')
  await expect(editor.sum).toHaveText('核对无误')

  // another standard of this id and version is not overwritten
  await editor.tab('内容').click()
  await editor.section('基本信息').click()
  await editor.field('版本').fill('1')
  await editor.field('标注').fill('试行')
  await editor.button('定稿').click()
  await expect(page.getByRole('alert')).toContainText('没有覆盖')
  await page.getByRole('link', { name: '返回设置' }).click()
  const drafts = page.getByRole('region', { name: '编制中的标准' })
  await expect(drafts.getByRole('listitem')).toHaveCount(1)
  await shots(page, 'drafts')

  await settings.choose({ locale: 'en-US', colour: 'dark', size: 'big' })
  await page.getByRole('link', { name: /^Go on writing/ }).click()
  await page.getByRole('navigation', { name: 'Parts of the standard' }).waitFor()
  await everyTab('en')
  expect(found).toEqual([])
  await page.getByRole('link', { name: 'Back to settings' }).click()
  await page.getByRole('button', { name: /^Delete draft/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click()
  await expect(page.getByRole('link', { name: /^Go on writing/ })).toHaveCount(0)
})

function tic(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['bin/tic-review.mjs', ...args], { encoding: 'utf8' })
}

test('a workbook that the import refuses opens as a draft, is mended by the check and finished', async ({ start, profile }) => {
  const { electron, page } = await start()
  const made = await standardWorkbook([{ ...newest, id: 'county-2026', version: '1', name: '旗县评分标准' }])
  if (!made.ok) throw new Error('the template cannot be written')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(made.value as never)
  const sheet = workbook.worksheets[0]!
  const headings = sheet.getRow(4).values as readonly unknown[]
  const mark = sheet.getCell(5, headings.indexOf('满分'))
  const before = String(mark.value)
  mark.value = '五分'
  sheet.getCell(6, headings.indexOf('取值')).value = '比例(senior, staff)'
  await workbook.xlsx.writeFile(join(profile, 'faulty.xlsx'))
  const settings = new SettingsPage(page)
  await settings.go()
  await answerOpenDialog(electron, join(profile, 'faulty.xlsx'))
  await settings.button('standards.import').click()
  await expect(page.getByText('此处可写：比率、')).toBeVisible()
  await shots(page, 'refused')
  await settings.button('standards.mend').click()
  const editor = new EditorPage(page)
  await expect(editor.faults.filter({ hasText: '比例(senior, staff)' })).toHaveCount(1)
  await shots(page, 'mended-from')
  await editor.faults.filter({ hasText: '比例(senior, staff)' }).click()
  const value = editor.field('取值')
  await expect(value).toHaveValue('比例(senior, staff)')
  await expect(value).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await editor.item('E01').click()
  await expect(editor.field('满分')).toHaveValue('五分')
  await editor.field('满分').fill(before)
  await expect(editor.faults).toHaveCount(0)
  await editor.button('定稿').click()
  await expect(settings.part('standards').getByRole('row').filter({ hasText: '旗县评分标准' })).toBeVisible()
})
