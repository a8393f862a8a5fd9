import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createProfile } from '#services/profiles/store.ts'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { goToStep, pledge } from './openReview.ts'
import { changedPackage, copyOf, samplePackage } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { TasksPage } from './screens/TasksPage.ts'

test.setTimeout(180_000)

const rareEarth = samplePackage('rare-earth', 'visit')
const other = { name: '专家辛', unit: '外部大学H', passphrase: '沙丘 胡杨 驼铃 明月', algorithm: 'p256' } as const

async function bring(profile: string, who: typeof person | typeof other): Promise<void> {
  const made = await createProfile(join(profile, 'profiles'), who, new Date())
  if (!made.ok) throw new Error(made.faults[0]?.code)
  made.value.close()
}

function row(page: Page, centre = '稀土') {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 4 }) })
    .filter({ hasText: centre })
}

test('a package, the pledge, a mark; closed and started again, everything is there', async ({ start, profile }) => {
  const file = copyOf(rareEarth, profile, 'visit.ticplan')
  const first = await start(file)
  await expect(row(first.page)).toContainText('待承诺')
  await expect(row(first.page)).toContainText('请先签承诺书并申报回避')
  await row(first.page).getByRole('button', { name: '去承诺' }).click()
  await pledge(first.page)
  await expect(first.page.getByRole('banner')).toContainText(person.name)
  const scoring = new ScoringPage(first.page)
  await scoring.mark.fill('5')
  await scoring.mark.press('Enter')
  await goToStep(first.page, '任务')
  await expect(row(first.page)).toContainText('评分中')
  await first.electron.close()

  const again = await start()
  await expect(row(again.page)).toContainText('评分中')
  await row(again.page).getByRole('button', { name: '继续评分' }).click()
  const reopened = new ScoringPage(again.page)
  await reopened.open('S01')
  await expect(reopened.mark).toHaveValue('5.0')
  await expect(again.page.getByRole('banner')).toContainText('已保存')
  await again.electron.close()

  const stick = join(profile, 'stick')
  mkdirSync(stick)
  renameSync(file, join(stick, 'visit.ticplan'))
  const moved = await start()
  await expect(row(moved.page)).toContainText('材料包不在原处：visit.ticplan')
  await answerOpenDialog(moved.electron, samplePackage('dairy', 'visit'))
  await row(moved.page).getByRole('button', { name: '选择文件' }).click()
  await expect(moved.page.getByRole('alert').filter({ hasText: '这个文件不是原来的材料包' })).toBeVisible()
  await answerOpenDialog(moved.electron, join(stick, 'visit.ticplan'))
  await moved.page.getByRole('button', { name: '选择材料包文件' }).click()
  await expect(moved.page.getByRole('banner')).toContainText('稀土')
})

test('one the roster does not name says who they are; the same package again is only shown', async ({ knock, profile }) => {
  await bring(profile, other)
  const { electron, page: door } = await knock()
  const page = await new SignInPage(door).enter(electron, other.passphrase)
  await answerOpenDialog(electron, rareEarth)
  const tasks = new TasksPage(page)
  await tasks.choose()
  const asked = page.getByRole('dialog', { name: '您是评审组的哪一位' })
  await expect(asked).toContainText('本人：专家辛（外部大学H）')
  await expect(asked.getByRole('listitem')).toHaveCount(5)
  await asked.getByRole('button', { name: '专家乙' }).click()
  const sure = page.getByRole('dialog', { name: '确认以“专家乙”的名义评审' })
  await expect(sure).toContainText('您以“专家辛”登录')
  await sure.getByRole('button', { name: '返回' }).click()
  await tasks.reviewAs('专家乙')
  await expect(page.getByRole('banner')).toContainText('以“专家乙”名义')
  await expect(row(page)).toContainText('待承诺')
  await goToStep(page, '评分')
  await expect(page.getByRole('note').filter({ hasText: '您以“专家辛”登录，正以“专家乙”的名义评审' })).toBeVisible()
  await tasks.go()
  await tasks.choose()
  await expect(page.getByRole('status').filter({ hasText: '已经打开' })).toBeVisible()
})

test('two people on one computer do not see each other’s list; locking shows the first screen', async ({ knock, profile }) => {
  await bring(profile, person)
  await bring(profile, other)
  const { electron, page: first } = await knock()
  await first.getByRole('button', { name: person.name }).click()
  const page = await new SignInPage(first).enter(electron, person.passphrase)
  await answerOpenDialog(electron, rareEarth)
  await new TasksPage(page).choose()
  await expect(row(page)).toContainText('待承诺')
  const locked = electron.waitForEvent('window')
  await page.getByRole('button', { name: person.name }).click()
  await page.getByRole('menuitem', { name: '锁定' }).click()
  const door = await locked
  await door.getByRole('button', { name: other.name }).click()
  const theirs = await new SignInPage(door).enter(electron, other.passphrase)
  await expect(theirs.getByText('还没有任务')).toBeVisible()
  await expect(theirs.getByText('稀土')).toHaveCount(0)
})

test('wrong passphrases slow down the next try', async ({ knock, profile }) => {
  await bring(profile, person)
  const { page: door } = await knock()
  const field = door.getByLabel('请输入口令')
  for (let n = 0; n < 5; n++) {
    await field.fill(`错 ${n}`)
    await door.getByRole('button', { name: '进入' }).click()
    await expect(door.getByRole('alert')).toContainText('口令不对')
    await field.fill('')
  }
  await field.fill(person.passphrase)
  await door.getByRole('button', { name: '进入' }).click()
  await expect(door.getByRole('alert')).toContainText(/请等 \d+ 秒后再试/)
})

test('a newer revision of the package: what changed is shown, and the marks that still stand are carried over', async ({
  start,
  profile,
}) => {
  const { electron, page } = await start(rareEarth)
  await goToStep(page, '评分')
  await pledge(page)
  const scoring = new ScoringPage(page)
  await scoring.mark.fill('5')
  await scoring.mark.press('Enter')
  const second = await changedPackage(profile, ({ task }) => {
    Object.assign(task.package as object, { revision: 2, replaces: 'a'.repeat(64) })
  })
  await goToStep(page, '任务')
  await answerOpenDialog(electron, second)
  await new TasksPage(page).choose()
  await expect(page.getByText('第 2 版材料')).toBeVisible()
  await goToStep(page, '评分')
  await pledge(page)
  const banner = page.getByRole('status', { name: '您在上一版材料（第 1 版）上有评分' })
  await banner.getByRole('button', { name: '比对两版' }).click()
  const offer = page.getByRole('dialog', { name: '您在上一版材料（第 1 版）上有评分' })
  await expect(offer).toContainText('可沿用 1 项，须重评 0 项；材料有 0 处变动。')
  await offer.getByRole('button', { name: '沿用 1 项' }).click()
  await expect(banner).toHaveCount(0)
  await scoring.open('S01')
  await expect(scoring.mark).toHaveValue('5.0')
})
