import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './app.ts'
import { barriers } from './barriers.ts'
import { goToStep, pledge } from './openReview.ts'
import { repacked } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The sample visit whose package carries 自评 of S01 and S02 and 初审, under a task that asks for reasons beyond 20 %. */
function withSelf(): Promise<string> {
  return repacked(mkdtempSync(join(tmpdir(), 'tic-self-')), 'self', (open) => {
    const file = join(open, 'task.json')
    const task = JSON.parse(readFileSync(file, 'utf8'))
    task.settings.selfMarkDifferencePercent = 20
    writeFileSync(file, JSON.stringify(task))
    const self = {
      format: 'tic-review/self-assessment@1',
      standard: { id: task.standard.id, version: task.standard.version },
      by: '内蒙古自治区示例稀土新材料技术创新中心',
      date: '2026-08-20',
      items: [
        { criterion: 'S01', mark: 600, grounds: '场所、设备均已到位，见建设方案第三章。', documents: [{ document: 'D002', page: 1 }] },
        { criterion: 'S02', mark: 350 },
      ],
      preliminary: {
        by: '示例市科技局',
        date: '2026-08-25',
        opinion: '材料齐全，建设进度与方案相符，同意推荐。',
        items: [{ criterion: 'S01', mark: 450, opinion: '部分设备尚未验收。' }],
      },
    }
    writeFileSync(join(open, 'self.json'), JSON.stringify(self))
  })
}

test('自评分 stands beside the own mark, is never filled in, and a mark far from it asks for a reason', async ({ start }) => {
  const file = await withSelf()
  const { page } = await start(file)
  await page
    .getByRole('banner')
    .getByRole('heading', { level: 1, name: /技术创新中心$/ })
    .waitFor()
  await goToStep(page, '评分')
  await pledge(page)
  const scoring = new ScoringPage(page)
  await scoring.outline.waitFor()
  await expect(page.locator('.self-mark')).toContainText('自评分 6.00')
  await expect(scoring.mark).toHaveValue('')
  await expect(page.getByText('部分设备尚未验收')).toBeHidden()

  await page.getByRole('button', { name: '自评与初审' }).click()
  const panel = page.getByRole('region', { name: '自评与初审' })
  await expect(panel).toContainText('场所、设备均已到位')
  await expect(panel).toContainText('初审 4.50 分，部分设备尚未验收。')
  await expect(panel).toContainText('同意推荐')
  await panel.getByRole('button', { name: /^D002/ }).click()
  await expect(scoring.material).toContainText('管理章程')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page), colorScheme).toEqual([])
  }

  await page.keyboard.press('Alt+1')
  await page.keyboard.type('4.5')
  await page.keyboard.press('Enter')
  await scoring.open('S01')
  await expect(page.getByText('与自评分相差超过满分的 20%，须写理由')).toBeVisible()
  await scoring.reason.fill('部分设备尚未到位。')
  await scoring.open('S02')
  await expect(page.locator('.self-mark')).toContainText('自评分 3.50')
  await expect(page.locator('.self-panel')).toContainText('未写依据。')
  await scoring.open('S03')
  await expect(page.locator('.self-mark')).toContainText('自评分 未填')
  await new SigningPage(page).show()
  await expect(page.getByText(/S01.*须写明理由/)).toHaveCount(0)
  await expect(page.getByRole('columnheader', { name: '自评分' })).toBeVisible()
  const inspected = spawnSync(process.execPath, ['bin/tic-review.mjs', 'inspect', '--json', file], { cwd: root, encoding: 'utf8' })
  expect(inspected.status).toBe(0)
  expect(JSON.parse(inspected.stdout).selfAssessment).toEqual({
    items: 2,
    by: '内蒙古自治区示例稀土新材料技术创新中心',
    preliminary: '示例市科技局',
  })
})
