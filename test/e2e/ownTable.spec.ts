import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { digested } from '#services/standards/builtIn.ts'
import type { Act } from '#shared/review/act.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { quickPackage } from '../unit/review/package.ts'
import { marksAll } from '../unit/tables/packaged.ts'
import { readTable } from '../unit/tables/realTables.ts'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { bringReview } from './bringReview.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { shots } from './shots.ts'
import { verify } from './verified.ts'

const { standard } = readTable('hightech-enterprise')

/** The sample centre under the table, with no intellectual property of its own: one mark is open for T03. */
function tablePackage(): Promise<string> {
  const three = (first: string, second: string, third: string) => ({ '2021': first, '2022': second, '2023': third })
  const figures = {
    ip_class1: '0',
    ip_class2: '0',
    conversions: three('5', '5', '5'),
    net_assets: three('100', '135', '182.25'),
    sales_income: three('100', '135', '182.25'),
  }
  return quickPackage(
    'rare-earth',
    'visit',
    ({ plan, task }) => {
      const about = { source: { document: 'D001', page: 1 }, period: { from: '2021-01-01', to: '2023-12-31' }, own: true }
      plan.indicators = Object.fromEntries(Object.entries(figures).map(([key, declared]) => [key, { declared, ...about }]))
      task.stage = standard.stage
      marksAll(task)
      task.standard = { id: standard.id, version: standard.version, sha256: digested(standard).sha256 }
    },
    standard,
  )
}

/** Pledge and opinion of an earlier day; every mark is still to be given. */
async function writtenBefore(): Promise<readonly Act[]> {
  return [
    { kind: 'pledge.accepted', textSha256: await pledgeSha256() },
    { kind: 'recusal.declared', declared: false, relations: [] },
    { kind: 'opinion.set', part: 'overall', text: '材料齐全，核心技术稳定，成果转化持续，组织管理规范。' },
    { kind: 'opinion.set', part: 'conclusion', text: '建议通过' },
  ]
}

test('an own table is marked by keyboard in its levels and ranges, signed and verified', async ({ start, profile }) => {
  test.setTimeout(150_000)
  const file = await tablePackage()
  const acts = await writtenBefore()
  const at = (n: number) => `2026-11-23T09:00:0${n}+08:00`
  await bringReview(
    profile,
    file,
    acts.map((act, n) => ({ id: `W01-${n}`, at: at(n), by: 'W01', act })),
  )
  const visit = await start(file)
  const { page } = visit
  await expect(page.getByRole('banner')).toContainText('认定')
  const scoring = new ScoringPage(page)
  await scoring.go()
  await scoring.open('T01')
  await expect(scoring.bandMark('较高', '6.0')).toBeVisible()
  await expect(scoring.bandMark('优', '8.0')).toHaveCount(0)
  await shots(visit.page, 'levels')
  const give = async (mark: string) => {
    await page.keyboard.type(mark)
    await page.keyboard.press('Enter')
  }
  await give('8')
  await expect(scoring.title('T02')).toBeVisible()
  await give('6')
  await expect(scoring.title('T03')).toBeVisible()
  await expect(scoring.mark).toHaveValue('0.0')
  await expect(page.getByText('按数据只可评 0 分，打开本项时自动记入')).toBeVisible()
  await expect(page.getByText('Ⅰ类知识产权 0 项')).toBeVisible()
  await expect(scoring.reason).toHaveValue(/按数据只可评 0 分.*Ⅱ类知识产权：0/)
  await shots(visit.page, 'one-mark')
  await page.keyboard.press('Enter')
  await expect(scoring.title('T04')).toBeVisible()
  await give('6')
  await give('0')
  await expect(scoring.title('T06')).toBeVisible()
  await give('24')
  await expect(page.getByRole('alert').filter({ hasText: '按数据可评 25 至 30 分。未保存。' })).toBeVisible()
  await shots(visit.page, 'range')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.getByRole('button', { name: '核定 2023年 科技成果转化（近三年，分年）', exact: true }).click()
  await page
    .getByRole('form', { name: /^核定 / })
    .getByRole('textbox')
    .first()
    .fill('2')
  await page.getByRole('textbox', { name: '核定理由' }).fill('三项没有转化合同')
  await page.getByRole('button', { name: '核定', exact: true }).click()
  await expect(page.getByText('按数据可评 19 至 24 分')).toBeVisible()
  await shots(visit.page, 'verified')
  await scoring.mark.focus()
  await give('24')
  await expect(scoring.title('T07')).toBeVisible()
  for (const mark of ['6', '5', '4', '4', '9', '10']) await give(mark)

  const folder = join(profile, 'signed')
  mkdirSync(folder, { recursive: true })
  const signing = new SigningPage(page)
  await signing.show()
  await expect(signing.blockers).toHaveCount(0)
  await answerOpenDialog(visit.electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/, { timeout: 40_000 })
  const verdicts = (await verify(folder, file)).map(({ verdict, reasons }) => ({ verdict, reasons }))
  expect(verdicts.map(({ verdict }) => verdict).sort()).toEqual(['accepted', 'accepted', 'unsigned'])
})
