import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPackage } from '#services/vault/index.ts'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { bringReview, journalOf, sampleDrafts } from './bringReview.ts'
import { openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { ChecksPage } from './screens/ChecksPage.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(120_000)
// the folder searched is that of one start and one person, Chromium's own files in it
test.use({ ownProgram: true })

const file = samplePackage('rare-earth', 'visit')
const task = 'T2026-rare-earth-visit'
const photo = fileURLToPath(new URL('../../out/samples/photos/dairy/A003-nameplate.jpg', import.meta.url))

/** All texts a value holds, keys too. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(texts)
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, of]) => [key, ...texts(of)]) : []
}

/** Words that say what is reviewed: of the package, of the standard, of what the expert wrote. Those the program itself knows are none. */
async function wordsOfReview(acts: readonly unknown[]): Promise<readonly string[]> {
  const opened = await openPackage(file)
  if (!opened.ok) throw new Error(opened.faults[0]?.code)
  const { task: own, plan, sha256 } = opened.value
  await opened.value.close()
  const long = (text: string) => (/[\u3400-\u9fff]/.test(text) ? text.length >= 4 : text.length >= 9)
  const said = [...texts(own), ...texts(plan.documents), ...texts(acts), own.id, sha256, ...own.panel.map(({ name }) => name)]
  return [...new Set(said)].filter((text) => long(text) && text !== person.name && text !== person.unit)
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const isOfProgram = programWords()

/** Texts that stand in the program's own files (rules, forms, key names), and so in its code cache. */
function programWords(): (word: string) => boolean {
  const own = filesBelow(new URL('../../out/renderer', import.meta.url).pathname)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n')
  return (word) => own.includes(word)
}

test('with the app closed no word of the review stands in the person’s folder, in no encoding: journal, database, views, caches, names', async ({
  start,
  profile,
}) => {
  await bringReview(profile, file, await sampleDrafts('rare-earth', 'visit'))
  const { electron, page } = await start(file)
  await new OpeningNotice(page).compared()
  const scoring = new ScoringPage(page)
  await scoring.go()
  await scoring.open('S02')
  await scoring.reason.fill('沙漠边上的望远镜理由')
  await scoring.reason.press('Tab')
  await new TopBar(page).settled()
  // locked and entered again: what was left is written down and read
  const opened = electron.waitForEvent('window')
  const settings = new SettingsPage(page)
  await settings.go()
  await settings.button('person.lock').click()
  const back = await new SignInPage(await opened).enter(electron, person.passphrase)
  await new TopBar(back).settled()
  await electron.close()

  const edits = await journalOf(profile, task)
  const acts = edits.map(({ act }) => act)
  const words = (await wordsOfReview(acts)).filter((word) => !isOfProgram(word))
  expect(words.length).toBeGreaterThan(40)
  expect(words).toContain('沙漠边上的望远镜理由')
  const times = edits.map(({ at }) => at)
  expect(readable(profile, [...words, ...times])).toEqual([])
})

test('a photo that was added and looked at leaves neither its bytes nor its digest, and no address names the review', async ({
  start,
  profile,
}) => {
  const { electron, page } = await openReview(start, 'dairy')
  const checks = new ChecksPage(page)
  await checks.go()
  await checks.tab('spot')
  await page.getByRole('heading', { name: '抽中的设备' }).click()
  await page.keyboard.press('1')
  await answerOpenDialog(electron, photo)
  await checks.item.getByRole('button', { name: '选照片' }).click()
  await checks.item.getByRole('link', { name: '在“材料”中放大查看 A001' }).click()
  const picture = new MaterialsPage(page).document.getByRole('img', { name: /^设备 / })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await new TopBar(page).settled()
  await electron.close()
  const bytes = readFileSync(photo)
  const digest = createHash('sha256').update(bytes).digest('hex')
  expect(readable(profile, [digest, 'T2026-dairy-visit', 'A003-nameplate'])).toEqual([])
  const pieces = [0.2, 0.5, 0.8].map((part) => bytes.subarray(Math.floor(bytes.length * part)).subarray(0, 48))
  expect(filesBelow(profile).filter((path) => pieces.some((piece) => readFileSync(path).includes(piece)))).toEqual([])
})

/** Which of these texts stand in which file below a folder, or in its name, in UTF-8 or UTF-16. */
function readable(folder: string, texts: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(path)
    for (const text of texts) {
      const seen = path.includes(text) || [Buffer.from(text), Buffer.from(text, 'utf16le')].some((form) => bytes.includes(form))
      if (seen) found.push(`${path.slice(folder.length)}: ${text}`)
    }
  }
  return found
}
