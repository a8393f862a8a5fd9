import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPackage } from '#services/vault/index.ts'
import { expect, person, test } from './app.ts'
import { bringReview, journalOf, sampleDrafts } from './bringReview.ts'
import { samplePackage } from './packages.ts'
import { DoorPage } from './screens/DoorPage.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(120_000)

const file = samplePackage('rare-earth', 'visit')
const task = 'T2026-rare-earth-visit'

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
  const back = await new DoorPage(await opened).enter(electron, person.passphrase)
  await new TopBar(back).settled()
  await electron.close()

  const edits = await journalOf(profile, task)
  const acts = edits.map(({ act }) => act)
  const words = (await wordsOfReview(acts)).filter((word) => !isOfProgram(word))
  expect(words.length).toBeGreaterThan(40)
  expect(words).toContain('沙漠边上的望远镜理由')
  const times = edits.map(({ at }) => at)
  const found: string[] = []
  for (const path of filesBelow(profile)) {
    const bytes = readFileSync(path)
    for (const word of [...words, ...times]) {
      const seen = path.includes(word) || [Buffer.from(word), Buffer.from(word, 'utf16le')].some((form) => bytes.includes(form))
      if (seen) found.push(`${path.slice(profile.length)}: ${word}`)
    }
  }
  expect(found).toEqual([])
})
