import { expect, test } from './app.ts'
import { goToStep, openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(120_000)

test('a text too long to be saved is named when its screen is left and when the app ends, and is there again on the way back', async ({
  start,
}) => {
  const long = `${'长'.repeat(2000)}末`
  const { electron, page, scoring } = await openReview(start)
  await scoring.open('S01')
  await scoring.reason.fill(long)
  await expect(page.getByRole('alert')).toContainText('2001 字，超过 2000 字')
  await goToStep(page, '材料')
  const name = `S01 评分理由填写的“${'长'.repeat(40)}…”没有记入`
  const note = page.getByRole('status', { name })
  await expect(note).toContainText('2001 字，超过 2000 字')
  await note.getByRole('link', { name: '返回修改' }).click()
  await expect(scoring.reason).toHaveValue(long)
  await expect(note).toHaveCount(0)
  await electron.close()

  const second = await start(samplePackage('rare-earth', 'visit'))
  const again = second.page.getByRole('status', { name })
  await again.getByRole('link', { name: '返回修改' }).click()
  const back = new ScoringPage(second.page)
  await expect(back.reason).toHaveValue(long)
  await back.reason.fill('短')
  await new TopBar(second.page).settled()
  await back.open('S02')
  await expect(again).toHaveCount(0)
  await back.open('S01')
  await expect(back.reason).toHaveValue('短')
})
