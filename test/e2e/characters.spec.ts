import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { samplePackage } from './packages.ts'
import { OpinionPage } from './screens/OpinionPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TasksPage } from './screens/TasksPage.ts'
import { TopBar } from './screens/TopBar.ts'

const rareEarth = samplePackage('rare-earth', 'visit')

test('what is pasted is cleaned, what no font has is named beside the field and blocks with a way there, then the sheet is signed', async ({
  start,
  profile,
}) => {
  test.setTimeout(150_000)
  await bringReview(profile, rareEarth, await sampleDrafts('rare-earth', 'visit'))
  const { page, electron } = await start(rareEarth)
  const opinion = new OpinionPage(page)
  const signing = new SigningPage(page)
  // opening what it was started with goes to 任务 first, however late that is
  await new TasksPage(page).opened.waitFor()
  await opinion.go()
  const overall = opinion.part('overall')
  await overall.focus()
  await page.keyboard.press('End')
  const before = await overall.inputValue()

  // pasted as other programs hold it: zero width, soft hyphen, Word's line end, a mark of direction, a letter and its dots apart
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('\n膜\u200b厚5 µm\u000b软\u00ad连\u202au\u0308，𠮷、☑、½')
  await expect(overall).toHaveValue(`${before}\n膜厚5 µm\n软连ü，𠮷、☑、½`)
  const note = page.locator('.character-note')
  await expect(note).toBeEmpty()
  await page.keyboard.insertText('👍')
  await expect(note).toContainText('字库里没有 👍（U+1F44D）')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(note).toBeEmpty()
  await new TopBar(page).settled()
  await overall.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('👍')
  await expect(note).toContainText('U+1F44D')

  const folder = join(profile, 'signed')
  mkdirSync(folder, { recursive: true })
  await signing.show()
  await expect(signing.blockers).toHaveCount(1)
  await expect(signing.blockers.first()).toContainText('总体评价')
  await expect(signing.blockers.first()).toContainText('有不能打印的字：👍（U+1F44D）')
  await signing.blockers.first().getByRole('button').click()
  await expect(overall).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await expect(note).toBeEmpty()

  await signing.show()
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(signing.blockers).toHaveCount(0)
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => readdirSync(folder).filter((name) => !name.startsWith('.')).length).toBe(3)
})
