import { X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { readStandards, standardJson, standardWorkbook } from '#services/standards/files.ts'
import { answerOpenDialog, answerSaveDialog, bringPerson, expect, launch, person, test, type Visit } from './app.ts'
import { bringReview, journalOf, sampleDrafts } from './bringReview.ts'
import { samplePackage } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(150_000)

const rareEarth = samplePackage('rare-earth', 'visit')
const [firstStandard] = builtInStandards()
if (!firstStandard) throw new Error('no standard is built in')
const builtIn = firstStandard.standard
const secret = '仪器原值与发票逐台核对，差额二十万元待补'

async function bringWork(profile: string): Promise<void> {
  await bringReview(profile, rareEarth, await sampleDrafts('rare-earth', 'visit'))
}

async function openSettings(visit: Visit): Promise<SettingsPage> {
  const settings = new SettingsPage(visit.page)
  await settings.go()
  return settings
}

test('a standard comes in as JSON and as the workbook, goes out the same, and a faulty one says why', async ({ start, profile }) => {
  const visit = await start()
  const { electron, page } = visit
  const settings = await openSettings(visit)
  const bring = async (name: string, bytes: Uint8Array) => {
    writeFileSync(join(profile, name), bytes)
    await answerOpenDialog(electron, join(profile, name))
    await settings.button('standards.import').click()
  }
  const part = settings.part('standards')
  const own = { ...builtIn, version: '2026-试行', name: '本盟市对照标准' }
  await bring('own.json', standardJson(own))
  await expect(part.getByRole('status')).toContainText('已导入 1 套')
  const row = part.getByRole('row').filter({ hasText: '本盟市对照标准' })
  await expect(row).toContainText('2026-试行')

  const [heavier, ...others] = own.criteria
  const faulty = { ...own, criteria: [{ ...heavier, max: (heavier?.max ?? 0) + 500 }, ...others] }
  await bring('faulty.json', standardJson(faulty as typeof own))
  await expect(part.getByRole('alert')).toContainText(/满分|100/)
  await expect(part.getByRole('row').filter({ hasText: '本盟市对照标准' })).toHaveCount(1)
  await bring('letter.xlsx', new TextEncoder().encode('not a workbook'))
  await expect(part.getByRole('alert')).toContainText('letter.xlsx')

  await row.getByRole('button', { name: '本盟市对照标准', exact: true }).click()
  for (const kind of ['json', 'xlsx'] as const) {
    const file = join(profile, `out.${kind}`)
    await answerSaveDialog(electron, file)
    await settings.button(kind === 'json' ? 'standard.exportJson' : 'standard.exportExcel').click()
    await expect(settings.over.getByRole('status')).toContainText(`已导出：out.${kind}`)
    const back = readStandards(readFileSync(file), file)
    expect(back.ok && back.value.map(({ standard }) => standard)).toEqual([own])
  }
  await settings.button('standard.close').last().click()
  await row.getByRole('button', { name: /^移除/ }).click()
  await expect(row).toHaveCount(0)

  const workbook = await standardWorkbook([own])
  if (!workbook.ok) throw new Error('the template cannot be written')
  await bring('own.xlsx', workbook.value)
  await expect(row).toContainText('2026-试行')
  await expect(part.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await settings.go()
  await expect(row).toBeVisible()
})

test('the passphrase changes: a wrong old one is refused and slowed, the new one opens after a restart', async ({ start, knock }) => {
  const visit = await start()
  const settings = await openSettings(visit)
  const fresh = '山丹 马场 云影 归鸿'
  await settings.button('person.change').click()
  const change = settings.over.getByRole('button', { name: settings.words('settings', 'person.change'), exact: true })
  await settings.field('person.after').fill(fresh)
  await settings.field('backup.again').fill('别的 一句 话 不同')
  await expect(settings.over.getByRole('status')).toContainText('两次输入的口令不同')
  await settings.field('backup.again').fill(fresh)
  await settings.field('person.before').fill('不是这个口令')
  await change.click()
  await expect(settings.over.getByRole('alert')).toContainText('口令不对')
  for (let n = 0; n < 4; n++) {
    await expect(change).toBeEnabled()
    await change.click()
  }
  await expect(change).toBeEnabled()
  await settings.field('person.before').fill(person.passphrase)
  await change.click()
  // the fifth wrong try is told to wait, too: the answer to this one is there when the button is free again
  await expect(change).toBeEnabled()
  await expect(settings.over.getByRole('alert')).toContainText(/请等 \d+ 秒后再试/)
  // the minute of waiting is not slept through: the note of the wrong tries is what a minute makes void
  const [id = ''] = readdirSync(join(visit.profile, 'profiles'))
  const tries = join(visit.profile, 'profiles', id, 'tries')
  writeFileSync(tries, readFileSync(tries, 'latin1').replace(/^\d+/gm, '0'))
  await change.click()
  await expect(settings.part('person').getByRole('status')).toHaveText('口令已修改。')
  await visit.electron.close()

  const { electron, page } = await knock()
  const door = new SignInPage(page)
  await door.passphrase.fill(person.passphrase)
  await page.getByRole('button', { name: door.words('profiles', 'unlock') }).click()
  await expect(page.getByRole('alert')).toContainText('口令不对')
  const own = await door.enter(electron, fresh)
  await expect(own.getByRole('navigation')).toBeVisible()
})

test('the certificate goes out as PEM, without the key', async ({ start, profile }) => {
  const visit = await start()
  const settings = await openSettings(visit)
  const file = join(profile, 'certificate.pem')
  await answerSaveDialog(visit.electron, file)
  await settings.button('person.certificate').click()
  await expect(settings.part('person').getByRole('status')).toContainText('已导出：certificate.pem')
  const text = readFileSync(file, 'utf8')
  const certificate = new X509Certificate(text)
  expect(certificate.subject).toContain(person.name)
  expect(text).not.toContain('PRIVATE')
  const shown = await settings.part('person').locator('.digest').getAttribute('title')
  expect(shown?.replaceAll(' ', '').toLowerCase()).toBe(certificate.fingerprint256.replaceAll(':', '').toLowerCase())
})

test('the database is made anew from the journal, and every mark is there', async ({ start, profile }) => {
  await bringWork(profile)
  const visit = await start(rareEarth)
  const scoring = new ScoringPage(visit.page)
  const before = await scoring.goAndRead()
  const settings = await openSettings(visit)
  const part = settings.part('storage')
  const edits = (await part.locator('b').first().textContent()) ?? ''
  expect(Number(edits)).toBeGreaterThan(20)
  await expect(part).toContainText('一致')
  await visit.page.evaluate(async () => {
    // the rows go as they would with a broken disk: behind the app's back
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('tic-'))
    const open = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => done(request.result)
    })
    const stores = [...open.objectStoreNames]
    const transaction = open.transaction(stores, 'readwrite')
    for (const store of stores) transaction.objectStore(store).clear()
    await new Promise((done) => {
      transaction.oncomplete = done
    })
    open.close()
  })
  await settings.button('storage.check').click()
  await expect(part).toContainText('不一致，请重建')
  await settings.button('storage.rebuild').click()
  await expect(part.getByRole('status')).toHaveText(`已按日志重建 ${edits} 条。`)
  await expect(part.locator('[data-state="same"]')).toBeVisible()
  expect(await scoring.goAndRead()).toEqual(before)
})

test('the diagnostics report holds nothing of a review, no name and no place', async ({ start, profile }) => {
  await bringWork(profile)
  const visit = await start(rareEarth)
  const scoring = new ScoringPage(visit.page)
  await scoring.go()
  await scoring.open('S01')
  await scoring.reason.fill(secret)
  await scoring.reason.blur()
  await new TopBar(visit.page).settled()
  // an error text that names what it should not
  await visit.page.evaluate((text) => console.error(`${text} /home/someone/专家甲/visit.ticplan Zhao.pdf`), secret)
  const settings = await openSettings(visit)
  await settings.button('about.diagnostics').click()
  await expect(settings.over.locator('pre')).toContainText('tic-review')
  const file = join(profile, 'diagnostics.txt')
  await answerSaveDialog(visit.electron, file)
  await settings.button('diagnostics.save').click()
  await expect(settings.part('about').getByRole('status')).toContainText('已保存：diagnostics.txt')
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('node ')
  for (const word of [secret, person.name, person.unit, '稀土', 'rare-earth', profile, 'ticplan', 'someone', 'Zhao', '仪器'])
    expect(text).not.toContain(word)
  expect(text).not.toMatch(/\p{Script=Han}/u)
})

test('colour, size, contrast and language are as chosen after a restart', async ({ start }) => {
  const visit = await start()
  await (await openSettings(visit)).choose({ locale: 'en-US', colour: 'dark', size: 'big', contrast: 'more' })
  await visit.electron.close()
  // the sign-in screen has the chosen language, too
  const again = await launch(visit.profile, [])
  try {
    const door = new SignInPage(again.page, 'en-US')
    const page = await door.enter(again.electron, person.passphrase)
    const settings = new SettingsPage(page, 'en-US')
    await settings.go()
    for (const name of ['Dark', 'Large', 'Always on', 'English']) await expect(page.getByRole('radio', { name, exact: true })).toBeChecked()
    const html = page.locator('html')
    await expect(html).toHaveAttribute('lang', 'en-US')
    await expect(html).toHaveAttribute('data-contrast', 'more')
    expect(await html.evaluate((element) => getComputedStyle(element).getPropertyValue('--k'))).toBe('1.25')
  } finally {
    await again.electron.close()
  }
})

test('idle, the profile locks with every draft saved; the passphrase brings the person back to the same criterion', async ({
  start,
  profile,
}) => {
  await bringPerson(profile)
  await bringReview(profile, rareEarth, (await sampleDrafts('rare-earth', 'visit')).slice(0, 2))
  const visit = await start(rareEarth)
  const { electron, page } = visit
  await expect(new TopBar(page).bar).toContainText('稀土')
  const settings = await openSettings(visit)
  await page.getByRole('combobox', { name: settings.words('settings', 'person.idle') }).click()
  await page.getByTitle('5 分钟没有操作后', { exact: true }).click()
  const scoring = new ScoringPage(page)
  await page.clock.install()
  await scoring.go()
  await scoring.open('S03')
  await scoring.reason.pressSequentially('写到一半')
  const opened = electron.waitForEvent('window')
  await page.clock.fastForward(5 * 60_000 + 20_000)
  const door = new SignInPage(await opened)
  await door.passphrase.waitFor()
  await expect.poll(() => electron.windows().length).toBe(1)
  const reasons = (await journalOf(profile, 'T2026-rare-earth-visit')).map(({ act }) => JSON.stringify(act)).join('\n')
  expect(reasons).toContain('写到一半')
  const back = new ScoringPage(await door.enter(electron, person.passphrase))
  await expect(back.title('S03')).toBeVisible()
  await expect(back.reason).toHaveValue('写到一半')
  expect(existsSync(join(profile, 'profiles'))).toBe(true)
})
