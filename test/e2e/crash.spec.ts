import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, expect, person, test, type Visit } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { crash, deleteDatabases, shownOn, spoilDatabases } from './crash.ts'
import { openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TopBar } from './screens/TopBar.ts'
import { verified } from './verified.ts'

test.skip(process.platform === 'win32', 'ends the whole process tree by ps')
test.setTimeout(120_000)

const visitPackage = samplePackage('rare-earth', 'visit')
const finishedPackage = samplePackage('rare-earth', 'performance')

/** The review after the crash, at the criterion it was at. */
async function reopen(start: (...files: readonly string[]) => Promise<Visit>, file: string, id: string) {
  const visit = await start(file)
  const scoring = new ScoringPage(visit.page)
  await scoring.go()
  await scoring.open(id)
  return { ...visit, scoring }
}

test('killed after the pledge: it is not asked again', async ({ start }) => {
  const visit = await openReview(start)
  const before = await shownOn(visit.scoring)
  await crash(visit)
  const { scoring } = await reopen(start, visitPackage, 'S01')
  expect(await shownOn(scoring)).toEqual(before)
})

test('killed in the middle of a reason: all that was said to be saved is there, and what follows is no other text', async ({ start }) => {
  const visit = await openReview(start)
  const saved = '抽查十人，合同、社保与考勤一致。'
  const typed = '其中两人的社保由依托单位缴纳，已核对委派文件。'
  await visit.scoring.reason.fill(saved)
  await new TopBar(visit.page).settled()
  await visit.scoring.reason.focus()
  await visit.page.keyboard.press('End')
  for (const character of typed) await visit.page.keyboard.insertText(character)
  await crash(visit)
  const { scoring } = await reopen(start, visitPackage, 'S01')
  const { reason } = await shownOn(scoring)
  expect(reason.startsWith(saved)).toBe(true)
  expect((saved + typed).startsWith(reason)).toBe(true)
})

test('killed the moment a mark is said to be saved: the mark is there', async ({ start }) => {
  const visit = await openReview(start)
  const { page, scoring } = visit
  for (const mark of ['5', '6.5', '4']) {
    await page.keyboard.press('Alt+1')
    await page.keyboard.type(mark)
    await page.keyboard.press('Enter')
  }
  await new TopBar(page).settled()
  const lines = await scoring.lines()
  await crash(visit)
  const again = await reopen(start, visitPackage, 'S03')
  await expect(again.scoring.mark).toHaveValue('4.0')
  expect(await again.scoring.lines()).toEqual(lines)
})

test('killed while citing: every citation said to be saved is there, in its order', async ({ start }) => {
  const visit = await openReview(start)
  const { page, scoring } = visit
  await scoring.material.getByRole('article').locator('canvas').first().waitFor()
  await scoring.cite()
  await expect(scoring.citation(1)).toBeVisible()
  await scoring.material.getByRole('button', { name: '下一页' }).click()
  await scoring.cite()
  await expect(scoring.citation(2)).toBeVisible()
  const { citations } = await shownOn(scoring)
  expect(citations).toBe(2)
  await scoring.material.getByRole('button', { name: '下一页' }).click()
  await page.keyboard.press('Control+e')
  await crash(visit)
  const again = await reopen(start, visitPackage, 'S01')
  const after = (await shownOn(again.scoring)).citations
  expect(after).toBeGreaterThanOrEqual(citations)
  expect(after).toBeLessThanOrEqual(citations + 1)
  await expect(again.page.getByRole('button', { name: /^证据 1：.*第 1 页/ })).toBeVisible()
  await expect(again.page.getByRole('button', { name: /^证据 2：.*第 2 页/ })).toBeVisible()
})

for (const step of ['step.passphrase', 'step.write', 'step.verify'] as const)
  test(`killed in the middle of signing (${step}): signed or not, never in between, and the files can be had`, async ({
    start,
    profile,
  }) => {
    await bringReview(profile, finishedPackage, await sampleDrafts('rare-earth', 'performance'))
    const visit = await start(finishedPackage)
    const signing = new SigningPage(visit.page)
    await signing.show()
    const folder = await chooseFolder(visit, join(profile, 'signed'))
    await signing.sign(person.passphrase)
    const line = visit.page.getByRole('listitem').filter({ hasText: signing.words('signing', step) })
    await expect(line.or(signing.checkCode).first()).toBeVisible()
    await expect(
      line
        .filter({ hasText: signing.words('signing', 'step.now') })
        .or(signing.checkCode)
        .first(),
    ).toBeVisible()
    await crash(visit)

    const again = await start(finishedPackage)
    const reopened = new SigningPage(again.page)
    await reopened.show()
    const change = again.page.getByRole('button', { name: '更改' })
    const isLeft = await change.waitFor({ timeout: 8000 }).then(
      () => true,
      () => false,
    )
    if (!isLeft) {
      // signed and exported before the kill came: there is no folder left to choose
      await expect(reopened.checkCode).toHaveText(/-/)
      expect(await verified(folder, finishedPackage)).toEqual(['unsigned', 'accepted', 'accepted'])
      return
    }
    const second = await chooseFolder(again, join(profile, 'second'))
    if (await again.page.getByText(reopened.words('app', 'saved.locked')).isVisible()) {
      await again.page.getByRole('button', { name: reopened.words('signing', 'files.again') }).click()
      await expect(again.page.getByText(reopened.words('signing', 'fact.intact'))).toBeVisible({ timeout: 40_000 })
    } else {
      await expect(reopened.blockers).toHaveCount(0)
      await reopened.sign(person.passphrase)
    }
    await expect(reopened.checkCode).toHaveText(/-/, { timeout: 40_000 })
    expect(await verified(second, finishedPackage)).toEqual(['unsigned', 'accepted', 'accepted'])
    const early = await verified(folder, finishedPackage)
    expect(early.filter((verdict) => verdict === 'rejected')).toEqual([])
  })

test('killed after signing: the sheet is signed, under the same check code, and its files are whole', async ({ start, profile }) => {
  await bringReview(profile, finishedPackage, await sampleDrafts('rare-earth', 'performance'))
  const visit = await start(finishedPackage)
  const signing = new SigningPage(visit.page)
  await signing.show()
  const folder = await chooseFolder(visit, join(profile, 'signed'))
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/-/, { timeout: 40_000 })
  const code = (await signing.checkCode.textContent()) ?? ''
  await crash(visit)
  const again = await start(finishedPackage)
  const reopened = new SigningPage(again.page)
  await reopened.show()
  await expect(reopened.checkCode).toHaveText(code)
  expect(await verified(folder, finishedPackage)).toEqual(['unsigned', 'accepted', 'accepted'])
})

for (const [what, harm] of [
  ['deleted', deleteDatabases],
  ['overwritten', spoilDatabases],
] as const)
  test(`the database ${what} after a crash: rebuilt from the journal, and said so`, async ({ start, profile }) => {
    const visit = await openReview(start)
    const { page, scoring } = visit
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await new TopBar(page).settled()
    const lines = await scoring.lines()
    await crash(visit)
    expect(harm(profile)).toBeGreaterThan(0)
    const again = await reopen(start, visitPackage, 'S01')
    await expect(again.page.getByText(/已按日志(重建|补齐) \d+ 条，内容没有丢失/)).toBeVisible()
    await new OpeningNotice(again.page).close()
    await expect(again.scoring.mark).toHaveValue('5.0')
    expect(await again.scoring.lines()).toEqual(lines)
    await again.scoring.open('S02')
    await again.page.keyboard.type('6')
    await again.page.keyboard.press('Enter')
    await new TopBar(again.page).settled()
  })

async function chooseFolder({ electron, page }: Visit, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  expect(readdirSync(folder)).toEqual([])
  return folder
}
