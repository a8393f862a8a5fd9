import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { practicePassphrase } from '#shared/ipc/profiles.ts'
import { answerOpenDialog, bringPerson, enter, expect, test } from './app.ts'
import { barriers } from './barriers.ts'
import { goToStep } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { PledgePage } from './screens/PledgePage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { TasksPage } from './screens/TasksPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(90_000)

test('练习: the sample centre from the sign-in screen to a mark, apart from the real tasks, with no other package', async ({
  knock,
  profile,
}) => {
  await bringPerson(profile)
  const { electron, page: door } = await knock()
  const page = await new SignInPage(door).practise(electron)
  await expect(new TopBar(page).bar).toContainText(practicePassphrase)
  await page.getByRole('button', { name: '打开示例材料包' }).click()
  // a check that begins shows 任务: a click before that would be undone
  await new TasksPage(page).opened.waitFor()
  await goToStep(page, '评分')
  await new PledgePage(page).signWithNothingToDeclare(practicePassphrase)
  const scoring = new ScoringPage(page)
  await scoring.outline.waitFor()
  await scoring.open('S02')
  await scoring.mark.press('6')
  await scoring.mark.press('Enter')
  await new TopBar(page).settled()

  const tasks = new TasksPage(page)
  await tasks.go()
  expect(await barriers(page)).toEqual([])
  await answerOpenDialog(electron, samplePackage('dairy', 'visit'))
  await page.keyboard.press('Control+o')
  expect(await tasks.refusalCodes()).toEqual(['package.practice'])
  await tasks.refusal.getByRole('button', { name: '知道了' }).click()

  const opened = electron.waitForEvent('window')
  await page.getByRole('button', { name: '结束练习' }).click()
  const own = await enter(electron, await opened)
  await expect(own.getByText('还没有任务')).toBeVisible()
  await expect(new TopBar(own).bar).not.toContainText(practicePassphrase)
  for (const folder of readdirSync(join(profile, 'profiles')))
    expect(readdirSync(join(profile, 'profiles', folder, 'reviews')), 'nothing practised lies among the reviews').toEqual([])
  expect(existsSync(join(profile, 'practice'))).toBe(true)
})
