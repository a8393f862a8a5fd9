import type { Page } from '@playwright/test'
import { answerOpenDialog, expect, type Fixtures, test, type Visit } from './app.ts'
import { barriers } from './barriers.ts'
import { signedResults } from './bringResults.ts'
import { goToStep } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { PanelPage } from './screens/PanelPage.ts'
import { type Look, SettingsPage } from './screens/SettingsPage.ts'
import { shots } from './shots.ts'

test.describe.configure({ timeout: 300_000 })

const experts = 5
const verifying = 120_000
const saved = /^已保存 /

/** All five results taken in, at the tab 汇总. */
async function takenIn(start: Fixtures['start']): Promise<Visit> {
  const visit = await start(samplePackage('rare-earth', 'performance'))
  const { electron, page } = visit
  await goToStep(page, '汇总')
  await answerOpenDialog(electron, await signedResults())
  const panel = new PanelPage(page)
  await panel.chooseFolder.click()
  await expect(panel.rows('counted')).toHaveCount(experts, { timeout: verifying })
  return visit
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
}

test('a leader reads the matrix, confirms the table, minutes a difference and writes the opinion; all is there after a restart', async ({
  start,
}) => {
  const { electron, page } = await takenIn(start)
  await openTab(page, '汇总')
  const matrix = page.getByRole('region', { name: '得分矩阵' })
  await expect(page.locator('.sum-total')).toContainText('83.86')
  await expect(matrix.getByRole('row')).toHaveCount(1 + 16 + 2)
  await expect(matrix.getByRole('row').filter({ hasText: 'E12' })).toContainText('35%')
  // marks are read here: nothing in the matrix can be typed into
  await expect(matrix.locator('input, textarea, [contenteditable]')).toHaveCount(0)
  expect(await barriers(page)).toEqual([])
  await shots(page, 'panel-summary')

  await page.getByText('核定值', { exact: true }).click()
  await expect(page.getByText('各表不矛盾，尚未确认')).toBeVisible()
  await page.getByRole('button', { name: '确认核定表' }).click()
  await expect(page.getByRole('button', { name: '重新核定' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('各表不矛盾，尚未确认')).toBeVisible()
  await page.getByRole('button', { name: '确认核定表' }).click()
  await expect(page.getByText(/^已确认，对全组有效/)).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.getByText('加减分与红线', { exact: true }).click()
  await expect(page.getByRole('heading', { name: /^红线线索/ })).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.getByText('图示', { exact: true }).click()
  await expect(page.getByRole('img', { name: /个维度得分率的均值与离散/ })).toBeVisible()
  expect(await barriers(page)).toEqual([])

  await page.getByText('得分', { exact: true }).first().click()
  await matrix.getByRole('link', { name: /^E12/ }).click()
  const held = page.getByRole('list', { name: '各专家的得分与理由' })
  await expect(held.getByRole('listitem').filter({ has: page.locator('.held-mark') })).toHaveCount(experts)
  await expect(held.locator('input, textarea, [contenteditable]')).toHaveCount(0)
  await page.getByRole('button', { name: '添加记录' }).click()
  await page.getByRole('button', { name: '各专家维持本人评分' }).click()
  await expect(page.getByText('决定和理由均填写后记入。')).toBeVisible()
  await page.getByRole('textbox', { name: '理由' }).fill('服务对象的认定口径不同，材料一致。')
  await expect(page.getByText(/^记于 /)).toBeVisible()
  expect(await barriers(page)).toEqual([])

  await openTab(page, '意见')
  await page.getByRole('button', { name: '由专家意见起草' }).first().click()
  const overall = page.getByRole('textbox', { name: '总体评价' })
  await expect(overall).not.toHaveValue('')
  const traced = page.getByRole('complementary', { name: '“总体评价”各句来源' })
  await expect(traced.getByText('专家组自拟')).toHaveCount(0)
  await expect(traced.getByText(/专家[甲乙丙丁戊]/).first()).toBeVisible()
  await overall.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n专家组一致认为应继续支持。')
  await expect(traced.getByText('专家组自拟')).toHaveCount(1)
  await page.getByRole('textbox', { name: '同意', exact: true }).fill('4')
  await page.getByRole('textbox', { name: '不同意', exact: true }).fill('1')
  await expect(page.getByText('已达到所需票数')).toBeVisible()
  await page.getByRole('button', { name: '专家戊不同意' }).click()
  await page.getByRole('textbox', { name: '专家戊的不同意见' }).fill('财务数据尚待核实。')
  await expect(page.getByText('不同意，已说明理由')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('textbox', { name: '填写人' }).fill('专家甲')
  await page.getByRole('textbox', { name: '复核人' }).fill('专家甲')
  await expect(page.getByText('填写人与复核人须为两人。')).toBeVisible()
  await page.getByRole('textbox', { name: '复核人' }).fill('专家乙')
  await expect(page.getByText('填写人与复核人须为两人。')).toHaveCount(0)
  await expect(page.getByText(saved)).toBeVisible()
  await electron.close()

  const again = await start(samplePackage('rare-earth', 'performance'))
  await goToStep(again.page, '汇总')
  await openTab(again.page, '意见')
  await expect(again.page.getByRole('textbox', { name: '总体评价' })).toHaveValue(/专家组一致认为应继续支持。$/)
  await expect(again.page.getByText('不同意，已说明理由')).toBeVisible()
  await openTab(again.page, '合议')
  await expect(again.page.getByRole('textbox', { name: '理由' })).toHaveValue('服务对象的认定口径不同，材料一致。')

  const settings = new SettingsPage(again.page)
  await settings.go()
  const storage = settings.part('storage')
  await expect(storage.locator('[data-state="same"]')).toBeVisible()
  await storage.getByText('供技术人员查看').click()
  await expect(storage.getByRole('heading', { level: 4 })).toHaveText(['评审', '汇总'])
  const [review = [], panel = []] = await storage
    .locator('.settings-counts')
    .evaluateAll((counts) => counts.map((one) => [...one.querySelectorAll('b')].map((count) => Number(count.textContent))))
  expect(panel[0]).toBeGreaterThan(10)
  expect([review[0], panel[0]]).toEqual([review[1], panel[1]])
  expect(await barriers(again.page)).toEqual([])
})

const looks: readonly Look[] = [
  { locale: 'zh-CN', colour: 'dark', size: 'big' },
  { locale: 'en-US', colour: 'light', size: 'normal', contrast: 'more' },
]

test('axe finds nothing on the leader’s tabs in dark, big, high contrast and English', async ({ start }) => {
  const { page } = await takenIn(start)
  const found: string[] = []
  for (const look of looks) {
    const settings = new SettingsPage(page)
    await settings.go()
    await settings.choose(look)
    for (const [tab, part] of [
      ['summary', 'marks'],
      ['summary', 'values'],
      ['summary', 'rulings'],
      ['summary', 'pictures'],
      ['discussion', 'E05'],
      ['opinion', ''],
      ['files', ''],
      ['archive', ''],
    ] as const) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/panel/${tab}/${part}`)
      await page.locator('#tab-panel h2, #tab-panel h3, #tab-panel table').first().waitFor()
      found.push(...(await barriers(page)).map((what) => `${look.locale} ${tab}/${part}: ${what}`))
    }
  }
  expect(found).toEqual([])
})
