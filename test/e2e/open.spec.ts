import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog, dropFile, expect, test } from './app.ts'
import { alteredPackage, samplePackage } from './packages.ts'
import { TasksPage } from './screens/TasksPage.ts'

const rareEarth = samplePackage('rare-earth', 'visit')
const centre = (
  JSON.parse(readFileSync(new URL('../../resources/samples/rare-earth/plan.json', import.meta.url), 'utf8')) as { centre: { name: string } }
).centre.name

test('an expert picks the package and sees whose it is', async ({ start }) => {
  const { electron, page } = await start()
  await answerOpenDialog(electron, rareEarth)
  const tasks = new TasksPage(page)
  await tasks.choose()
  await expect(tasks.opened).toContainText(centre)
  await expect(page.getByRole('banner')).toContainText(centre)
  await expect(page.getByRole('contentinfo')).toContainText('默认评分标准（参考稿），以科技厅当次下发标准为准')
})

test('an expert drops the package on the window', async ({ start }) => {
  const { page } = await start()
  await dropFile(page, rareEarth)
  await expect(new TasksPage(page).opened).toContainText(centre)
})

test.describe(() => {
  // the first file comes with the start itself
  test.use({ ownProgram: true })

  test('a double-clicked package opens with the app, a second one in the same window', async ({ start }) => {
    const { electron, page } = await start(rareEarth)
    const tasks = new TasksPage(page)
    await expect(tasks.opened).toContainText(centre)
    await electron.evaluate(
      ({ app }, file) => app.emit('second-instance', {}, ['electron', '.', file], '/'),
      samplePackage('dairy', 'visit'),
    )
    await expect(tasks.opened).not.toContainText(centre)
  })
})

test('Ctrl O asks for a file', async ({ start }) => {
  const { electron, page } = await start()
  await answerOpenDialog(electron, rareEarth)
  await page.getByRole('button', { name: '选择文件' }).focus()
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('command.open')?.click())
  await expect(new TasksPage(page).opened).toContainText(centre)
})

test('an altered package is refused whole, and the report is saved', async ({ start, profile }) => {
  const { electron, page } = await start()
  const report = join(profile, 'report.txt')
  await answerOpenDialog(electron, alteredPackage(profile))
  await answerSaveDialog(electron, report)
  const tasks = new TasksPage(page)
  await tasks.choose()
  await expect(tasks.refusal).toContainText('材料包未接收')
  expect(await tasks.refusalCodes()).toContain('bag.digest-mismatch')
  await tasks.refusal.getByRole('button', { name: '保存报告' }).click()
  await expect(tasks.refusal).toContainText('报告已保存：report.txt')
  expect(readFileSync(report, 'utf8')).toContain('bag.digest-mismatch')
  await tasks.refusal.getByRole('button', { name: '知道了' }).click()
  await expect(tasks.opened).toHaveCount(0)
})

test('what is not a package at all is refused with the reason', async ({ start, profile }) => {
  const { electron, page } = await start()
  const file = join(profile, 'letter.ticplan')
  writeFileSync(file, 'not a package')
  await answerOpenDialog(electron, file)
  const tasks = new TasksPage(page)
  await tasks.choose()
  expect(await tasks.refusalCodes()).toEqual(['zip.not-a-zip'])
})
