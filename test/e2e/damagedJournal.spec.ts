import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { standingFile } from '#services/record/standing.ts'
import { answerSaveDialog, expect, test } from './app.ts'
import { journalOf } from './bringReview.ts'
import { deleteDatabases } from './crash.ts'
import { journalPath, leftWithMarks, marks, reopenedInSilence } from './leftReview.ts'
import { samplePackage } from './packages.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'

test.setTimeout(120_000)

const rareEarth = samplePackage('rare-earth', 'visit')
const task = 'T2026-rare-earth-visit'

test('edits that only the database has are written into the journal again where they continue it, said once', async ({
  start,
  profile,
}) => {
  const count = await leftWithMarks(start)
  const journal = journalPath(profile)
  const files = [journal, standingFile(journal)]
  // the journal alone is restored, which the file beside it reveals; then both, which the database reveals
  for (const brought of [[journal], files]) {
    for (const file of files) copyFileSync(file, `${file}.kept`)
    const first = await reopenedInSilence(start, rareEarth)
    await marks(first, '3', '2.5')
    await first.electron.close()
    for (const file of brought) copyFileSync(`${file}.kept`, file)

    const second = await start(rareEarth)
    await new OpeningNotice(second.page).says('restored', 2)
    const scoring = new ScoringPage(second.page)
    await scoring.go()
    await scoring.open('S01')
    await expect(scoring.mark).toHaveValue('2.5')
    await marks(second, '5.5')
    await second.electron.close()
  }
  expect((await journalOf(profile, task)).length).toBe(count + 6)
  await reopenedInSilence(start, rareEarth)
})

test('a damaged journal is mended from the database; without one it can be read and saved, not changed, and stays as it is', async ({
  start,
  profile,
}) => {
  const count = await leftWithMarks(start)
  const journal = journalPath(profile)
  const spoil = () => {
    const bytes = readFileSync(journal)
    const lines = bytes.toString('latin1').split('\n')
    const place = lines.slice(0, count).join('\n').length + 60
    writeFileSync(journal, bytes.fill(0, place, place + 9))
    return bytes
  }
  const before = (await journalOf(profile, task)).map(({ act }) => act)
  spoil()
  const first = await start(rareEarth)
  await new OpeningNotice(first.page).says('restored', 1)
  await first.electron.close()
  expect((await journalOf(profile, task)).map(({ act }) => act)).toEqual(before)
  expect(readdirSync(dirname(journal)).some((name) => name.endsWith('.journal.damaged'))).toBe(true)

  const spoilt = spoil()
  expect(deleteDatabases(profile)).toBeGreaterThan(0)
  const second = await start(rareEarth)
  const notice = new OpeningNotice(second.page)
  await expect(second.page.getByText(notice.words('app', 'readOnly.title'))).toBeVisible()
  const saved = join(profile, 'readable.json')
  await answerSaveDialog(second.electron, saved)
  await second.page.getByRole('button', { name: notice.words('app', 'readOnly.save') }).click()
  await expect(second.page.getByText(notice.words('app', 'readOnly.saved'))).toBeVisible()
  const readable: readonly { readonly act: unknown }[] = JSON.parse(readFileSync(saved, 'utf8'))
  expect(readable.map(({ act }) => act)).toEqual(before.filter((_act, at) => at !== count - 2))
  const scoring = new ScoringPage(second.page)
  await scoring.go()
  await scoring.open('S01')
  await expect(scoring.mark).not.toBeEditable()
  await expect(second.page.getByText(notice.words('app', 'saved.readOnly'), { exact: true })).toBeVisible()
  const signing = new SigningPage(second.page)
  await signing.show()
  await expect(second.page.getByText(notice.words('signing', 'readOnly'))).toBeVisible()
  await second.electron.close()
  expect(readFileSync(journal)).toEqual(spoilt)
})

test('a review that another computer’s name holds opens once the person says that nobody else is at work on it', async ({
  start,
  profile,
}) => {
  await leftWithMarks(start)
  const lock = `${journalPath(profile)}.lock`
  writeFileSync(lock, JSON.stringify({ pid: 4242, host: '另一台电脑', token: 'x', by: 'command' }))
  const visit = await start(rareEarth)
  const note = visit.page.getByText('另一台电脑')
  await expect(note.first()).toBeVisible()
  await visit.page.getByRole('button', { name: new OpeningNotice(visit.page).words('tasks', 'despiteLock') }).click()
  await new OpeningNotice(visit.page).none()
  await marks(visit, '5.5')
  await visit.electron.close()
  expect(existsSync(lock)).toBe(false)
})
