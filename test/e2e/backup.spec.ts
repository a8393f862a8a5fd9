import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog, expect, launch, person, test, type Visit } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { samplePackage } from './packages.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TasksPage } from './screens/TasksPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(150_000)

const rareEarth = samplePackage('rare-earth', 'visit')

async function bringWork(profile: string): Promise<void> {
  await bringReview(profile, rareEarth, await sampleDrafts('rare-earth', 'visit'))
}

async function openSettings(visit: Visit): Promise<SettingsPage> {
  const settings = new SettingsPage(visit.page)
  await settings.go()
  return settings
}

/** Signs the review that is open into a folder of its own and waits for the backup. */
async function sign({ electron, page }: Visit, folder: string): Promise<SigningPage> {
  const signing = new SigningPage(page)
  await signing.show()
  mkdirSync(folder, { recursive: true })
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: signing.words('signing', 'folder.change') }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/-/, { timeout: 60_000 })
  return signing
}

test('a backup made here opens on another computer, with every mark and photo', async ({ start, profile }) => {
  await bringWork(profile)
  const visit = await start(rareEarth)
  const before = (await new ScoringPage(visit.page).goAndRead()).join('\n')
  const settings = await openSettings(visit)
  const file = join(profile, 'mine.ticprofile')
  await answerSaveDialog(visit.electron, file)
  await settings.button('backup.now').click()
  await settings.field('backup.own').fill('不是这个口令')
  await settings.field('backup.passphrase').fill('备份 单独 的 口令')
  await settings.field('backup.again').fill('备份 单独 的 口令')
  await settings.button('backup.save').click()
  await expect(settings.over.getByRole('alert')).toContainText('口令不对')
  expect(existsSync(file)).toBe(false)
  await settings.field('backup.own').fill(person.passphrase)
  await settings.button('backup.save').click()
  await expect(settings.part('backup')).toContainText('mine.ticprofile，已读回核对')
  await visit.electron.close()
  const copy = readFileSync(file)
  const written = (await sampleDrafts('rare-earth', 'visit')).flatMap(({ act }) =>
    act.kind === 'reason.set' && act.reason ? [act.reason] : [],
  )
  expect(written.length).toBeGreaterThan(3)
  for (const text of [...written, person.name]) expect(copy.includes(text)).toBe(false)

  const elsewhere = join(profile, 'second-computer')
  mkdirSync(elsewhere)
  const second = await launch(elsewhere, [])
  try {
    const door = new SignInPage(second.page)
    await answerOpenDialog(second.electron, file)
    const restore = second.page.getByRole('button', { name: door.words('profiles', 'restore'), exact: true })
    const give = async (passphrase: string) => {
      await restore.click()
      await second.page.getByRole('dialog').getByLabel(door.words('profiles', 'passphrase')).fill(passphrase)
      await second.page
        .getByRole('dialog')
        .getByRole('button', { name: door.words('profiles', 'restore.run') })
        .click()
    }
    await give('不是备份的口令')
    await expect(second.page.getByRole('alert')).toContainText('口令不对')
    await give('备份 单独 的 口令')
    await expect(second.page.getByText(`已恢复：${person.name}`)).toBeVisible()
    await give('备份 单独 的 口令')
    await expect(second.page.getByRole('alert')).toContainText('没有覆盖')
    await door.choose(person.name)
    const page = await door.enter(second.electron, person.passphrase)
    await page.getByRole('button', { name: /稀土/ }).click()
    await expect(new TopBar(page).bar).toContainText('稀土')
    await new OpeningNotice(page).none()
    expect((await new ScoringPage(page).goAndRead()).join('\n')).toBe(before)
  } finally {
    await second.electron.close()
  }
})

test('after signing a backup stands in the folder chosen; the review is wiped only with its code, and a receipt stays', async ({
  start,
  profile,
}) => {
  await bringWork(profile)
  const visit = await start(rareEarth)
  const { electron, page } = visit
  await expect(new TopBar(page).bar).toContainText('稀土')
  const settings = await openSettings(visit)
  await settings.button('wipe.button').click()
  await expect(settings.over).toContainText('没有可以清除的评审')
  await settings.over
    .getByRole('button', { name: settings.words('settings', 'cancel') })
    .first()
    .click()
  const backups = join(profile, 'stick')
  mkdirSync(backups)
  await answerOpenDialog(electron, backups)
  await settings.button('backup.choose').click()
  await expect(settings.part('backup')).toContainText(backups)

  const signed = join(profile, 'signed')
  await sign(visit, signed)
  await expect(page.getByRole('status').filter({ hasText: '已备份并读回核对' })).toContainText(backups)
  const [backup = ''] = readdirSync(backups)
  expect(backup).toMatch(/^专家甲_[0-9a-f]{8}_签署后备份\.ticprofile$/)
  expect(readdirSync(signed).filter((name) => name.endsWith('.ticprofile'))).toEqual([])

  await settings.go()
  await settings.button('wipe.button').click()
  const yes = settings.button('wipe.yes')
  await expect(yes).toBeDisabled()
  const field = settings.over.getByRole('textbox')
  const label = (await settings.over.getByText(/请输入校验码/).textContent()) ?? ''
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(label)?.[0] ?? ''
  await field.fill('AAAAA-AAAAA')
  await expect(yes).toBeDisabled()
  const own = join(profile, 'profiles', readdirSync(join(profile, 'profiles'))[0] ?? '')
  expect(readdirSync(join(own, 'reviews')).length).toBeGreaterThan(0)
  await field.fill(code.toLowerCase())
  const receipt = join(profile, 'receipt.txt')
  await answerSaveDialog(electron, receipt)
  await yes.click()
  await expect(settings.part('person').getByRole('status')).toContainText('回执：receipt.txt')
  expect(readdirSync(join(own, 'reviews'))).toEqual([])
  expect(readFileSync(receipt, 'utf8')).toContain(code)
  const left = await page.evaluate(async () => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('tic-'))
    const open = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => done(request.result)
    })
    const counts = [...open.objectStoreNames].map(
      (store) =>
        new Promise<number>((done) => {
          const request = open.transaction(store).objectStore(store).count()
          request.onsuccess = () => done(request.result)
        }),
    )
    const total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    open.close()
    return total
  })
  expect(left).toBe(0)
  const tasks = new TasksPage(page)
  await tasks.go()
  await expect(page.getByRole('heading', { level: 4, name: /稀土/ })).toHaveCount(0)

  // and the copy made before brings the signed review back, with the passphrase it was signed with
  await electron.close()
  const second = await launch(join(profile, 'second'), [])
  try {
    const door = new SignInPage(second.page)
    await answerOpenDialog(second.electron, join(backups, backup))
    await second.page.getByRole('button', { name: door.words('profiles', 'restore'), exact: true }).click()
    await second.page.getByRole('dialog').getByLabel(door.words('profiles', 'passphrase')).fill(person.passphrase)
    await second.page
      .getByRole('dialog')
      .getByRole('button', { name: door.words('profiles', 'restore.run') })
      .click()
    await door.choose(person.name)
    const restored = await door.enter(second.electron, person.passphrase)
    await expect(restored.getByRole('listitem').filter({ hasText: '稀土' }).first()).toContainText(code)
  } finally {
    await second.electron.close()
  }
})

test('a backup that cannot be made is said, with the way out, and the signed files stand', async ({ start, profile }) => {
  await bringWork(profile)
  writeFileSync(join(profile, 'documents'), 'a file where the folder would be')
  const visit = await start(rareEarth)
  const signed = join(profile, 'signed')
  await sign(visit, signed)
  const failed = visit.page.getByRole('alert').filter({ hasText: '备份未完成' })
  await expect(failed).toBeVisible()
  expect(readdirSync(signed).filter((name) => !name.startsWith('.'))).toHaveLength(3)
  await failed.getByRole('button', { name: '去设置' }).click()
  await expect(new SettingsPage(visit.page).heading).toBeVisible()
})
