import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerSaveDialog, expect, realElectron, test, type Visit } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { samplePackage } from './packages.ts'
import { pdfPages } from './pdfPages.ts'
import { printersAre, printingEnds } from './printers.ts'
import { PrintingPage } from './screens/PrintingPage.ts'

const rareEarth = samplePackage('rare-earth', 'performance')

test.setTimeout(120_000)
test.beforeEach(() => {
  // the same limit as a person meets, only sooner
  process.env.TIC_PRINT_LIMIT_MS = '3000'
})
test.afterEach(() => {
  delete process.env.TIC_PRINT_LIMIT_MS
})

async function atThePrinter(
  start: (...files: readonly string[]) => Promise<Visit>,
  profile: string,
): Promise<Visit & { printing: PrintingPage }> {
  await bringReview(profile, rareEarth, await sampleDrafts('rare-earth', 'performance'))
  const visit = await start(rareEarth)
  const printing = new PrintingPage(visit.page)
  await printing.go()
  await expect(printing.pages.first()).toContainText('专 家 个 人 评 分 表', { timeout: 30_000 })
  return { ...visit, printing }
}

test('it prints on the printer that is shown: the system’s default first, then the one chosen; this page is this page', async ({
  start,
  profile,
}) => {
  test.skip(realElectron, 'the host keeps what was printed; a real printer has it on paper')
  const { printing, page, electron } = await atThePrinter(start, profile)
  const whole = await printing.pages.count()
  expect(whole).toBeGreaterThan(1)
  await expect(page.getByText('系统默认打印机')).toBeVisible()
  await printing.print.click()
  await expect(page.getByRole('status').filter({ hasText: '已送往打印机' })).toBeVisible()
  expect(await printed(profile, 1)).toMatchObject({ pages: whole, options: { silent: true, copies: 1, color: false } })
  expect((await printed(profile, 1)).options).not.toHaveProperty('deviceName')

  await printing.choose('printer', 'Kyocera P2040dn')
  await printing.choose('range', '当前页')
  await printing.print.click()
  await expect.poll(() => existsSync(join(profile, 'printed/2.json'))).toBe(true)
  await expect(page.getByRole('status').filter({ hasText: '已送往打印机' })).toBeVisible()
  const second = await printed(profile, 2)
  expect(second).toMatchObject({ pages: 1, options: { deviceName: 'Kyocera_P2040dn' } })
  expect(second.options).not.toHaveProperty('pageRanges')
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 'the window that printed is gone').toBe(1)
})

test('a printer that never answers is said in words, and the next print starts afresh', async ({ start, profile }) => {
  const { printing, page, electron } = await atThePrinter(start, profile)
  await printersAre(electron, 'HP LaserJet')
  await printingEnds(electron, {})
  await printing.print.click()
  await expect(page.getByText('正在送往打印机')).toBeVisible()
  await expect(printing.refusal).toContainText('3 秒内没有得到打印机的回应，不能确定是否已经印出', { timeout: 15_000 })
  await expect(page.getByText('正在送往打印机')).toHaveCount(0)
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await printingEnds(electron, { reason: 'Print job failed' })
  await printing.print.click()
  await expect(printing.refusal).toContainText('打印没有完成。请检查打印机是否开机')
  await expect(printing.refusal).not.toContainText(/[A-Za-z]{5,}/)
})

test('no printer, and one pulled out while printing, are told apart; the PDF can be saved all the same', async ({ start, profile }) => {
  const { printing, page, electron } = await atThePrinter(start, profile)
  await printersAre(electron, 'HP LaserJet')
  await printingEnds(electron, { reason: 'Print job failed', gone: true })
  await printing.print.click()
  await expect(printing.refusal).toContainText('没有找到打印机')
  const file = join(profile, 'forms.pdf')
  await answerSaveDialog(electron, file)
  await page.getByRole('button', { name: '另存为 PDF' }).click()
  await expect(page.getByText('已保存：forms.pdf')).toBeVisible()
  expect(await pdfPages(readFileSync(file))).toBe(await printing.pages.count())
})

async function printed(profile: string, n: number): Promise<{ readonly pages: number; readonly options: Record<string, unknown> }> {
  const folder = join(profile, 'printed')
  const options = JSON.parse(readFileSync(join(folder, `${n}.json`), 'utf8')) as Record<string, unknown>
  return { options, pages: await pdfPages(readFileSync(join(folder, `${n}.pdf`))) }
}
