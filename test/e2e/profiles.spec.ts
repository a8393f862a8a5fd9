import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { createIdentity } from '#services/identity/index.ts'
import { createProfile, listProfiles } from '#services/profiles/store.ts'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { goToStep, pledge } from './openReview.ts'
import { outOfReach } from './outOfReach.ts'
import { alteredPackage, samplePackage } from './packages.ts'
import { PledgePage } from './screens/PledgePage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { TasksPage } from './screens/TasksPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(120_000)

const other = { name: '专家乙', unit: '外部大学B', passphrase: '沙丘 胡杨 驼铃 明月', algorithm: 'p256' } as const
const draft = '甲的半句话，还没有写完'

async function lock(electron: ElectronApplication, page: Page): Promise<SignInPage> {
  const opened = electron.waitForEvent('window')
  const settings = new SettingsPage(page)
  await settings.go()
  await settings.button('person.lock').click()
  return new SignInPage(await opened)
}

test('two people on one computer: tasks, recent packages, drafts, standards and preferences of one are not the other’s', async ({
  knock,
  profile,
}) => {
  for (const who of [person, other]) {
    const made = await createProfile(join(profile, 'profiles'), who, new Date())
    if (!made.ok) throw new Error(made.faults[0]?.code)
    made.value.close()
  }
  const { electron, page: first } = await knock()
  const door = new SignInPage(first)
  await door.choose(person.name)
  const mine = await door.enter(electron, person.passphrase)
  const tasks = new TasksPage(mine)
  await answerOpenDialog(electron, alteredPackage(profile))
  await tasks.choose()
  await tasks.refusal.getByRole('button', { name: '知道了' }).click()
  await answerOpenDialog(electron, samplePackage('rare-earth', 'visit'))
  await tasks.choose()
  await expect(mine.getByRole('region', { name: '最近' })).toContainText('altered.ticplan')
  await goToStep(mine, '评分')
  await pledge(mine)
  const scoring = new ScoringPage(mine)
  await scoring.open('S02')
  await scoring.reason.pressSequentially(draft)
  // the draft is on the way when the profile is locked

  const between = await lock(electron, mine)
  await between.choose(other.name)
  const theirs = await between.enter(electron, other.passphrase)
  await expect(theirs.getByText('还没有任务')).toBeVisible()
  await expect(theirs.getByRole('region', { name: '最近' })).toHaveCount(0)
  for (const word of ['稀土', 'altered', 'rare-earth-visit', person.name]) await expect(theirs.getByText(word)).toHaveCount(0)
  expect(await theirs.evaluate(() => location.hash)).not.toContain('scoring')
  expect((await theirs.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).length).toBeLessThanOrEqual(1)
  await answerOpenDialog(electron, samplePackage('rare-earth', 'visit'))
  await new TasksPage(theirs).choose()
  await new TasksPage(theirs).reviewAs(other.name)
  await goToStep(theirs, '评分')
  await new PledgePage(theirs).signWithNothingToDeclare(other.passphrase)
  const blank = new ScoringPage(theirs)
  await blank.open('S02')
  await expect(blank.reason).toHaveValue('')
  await expect(theirs.getByText(draft)).toHaveCount(0)

  const after = await lock(electron, theirs)
  // the sign-in screen selects the last profile
  await expect(after.page.getByRole('button', { name: other.name })).toHaveAttribute('aria-current', 'true')
  await after.choose(person.name)
  const back = await after.enter(electron, person.passphrase)
  // where the person was: the settings, with the review on the table
  await expect(new SettingsPage(back).heading).toBeVisible()
  await expect(new TopBar(back).bar).toContainText('稀土')
  const again = new ScoringPage(back)
  await again.go()
  await again.open('S02')
  await expect(again.reason).toHaveValue(draft)
})

test('the sign-in screen can be used at 200 %', async ({ knock, profile }) => {
  const made = await createProfile(join(profile, 'profiles'), person, new Date())
  if (!made.ok) throw new Error(made.faults[0]?.code)
  made.value.close()
  const { page } = await knock()
  const door = new SignInPage(page)
  await door.passphrase.waitFor()
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await outOfReach(page)).toEqual([])
  await door.beginNew()
  expect(await outOfReach(page)).toEqual([])
})

test('a reviewer begins with the certificate the office issued: name and unit come from it, and its key signs', async ({
  knock,
  profile,
}) => {
  const office = { name: '专家丙', unit: '某省科技厅' }
  const made = await createIdentity({ ...office, algorithm: 'rsa3072', passphrase: '签发口令', now: new Date() })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const file = join(profile, '专家丙.p12')
  await writeFile(file, made.value.p12)
  const { electron, page } = await knock()
  const door = new SignInPage(page)
  await answerOpenDialog(electron, file)
  await door.readOwnCertificate('不是这个')
  await expect(page.getByText('口令不对')).toBeVisible()
  await page.getByRole('textbox', { name: /^证书文件的口令/ }).fill('签发口令')
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByText('证书持有人：专家丙')).toBeVisible()
  await expect(door.field('name')).toHaveValue(office.name)
  await expect(door.field('unit')).toHaveValue(office.unit)
  await door.field('passphrase').fill(other.passphrase)
  await door.field('again').fill(other.passphrase)
  await page.getByRole('checkbox', { name: '已牢记口令' }).check()
  const opened = electron.waitForEvent('window')
  await page.getByRole('button', { name: '建立', exact: true }).click()
  await expect((await opened).getByText('还没有任务')).toBeVisible()
  const { cards } = await listProfiles(join(profile, 'profiles'))
  expect(cards.map(({ name, fingerprint }) => [name, fingerprint])).toEqual([[office.name, made.value.fingerprint]])
})
