import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import type * as Photos from '#services/photos/store.ts'
import type * as Profiles from '#services/profiles/store.ts'
import type { Draft } from '#shared/review/edit.ts'
import type * as App from '../../e2e/app.ts'
import type * as Review from '../../e2e/bringReview.ts'
import type * as Samples from '../../e2e/bringSamples.ts'
import type * as Packages from '../../e2e/packages.ts'
import type * as Signing from '../../e2e/screens/SigningPage.ts'
import { photo } from './photo.ts'

/** One signing in the built app of the checkout at `root`, with its own services and page objects; times in ms. */
const [root = '', megabytes = '80'] = process.argv.slice(2)
const of = <T>(file: string): Promise<T> => import(pathToFileURL(join(root, file)).href) as Promise<T>

const { answerOpenDialog, bringPerson, enter, launch, person } = await of<typeof App>('test/e2e/app.ts')
const { bringReview, sampleDrafts } = await of<typeof Review>('test/e2e/bringReview.ts')
const { default: bringSamples } = await of<typeof Samples>('test/e2e/bringSamples.ts')
const { samplePackage } = await of<typeof Packages>('test/e2e/packages.ts')
const { keepPhoto } = await of<typeof Photos>('electron/services/photos/store.ts')
const { listProfiles, openProfile } = await of<typeof Profiles>('electron/services/profiles/store.ts')
const { SigningPage } = await of<typeof Signing>('test/e2e/screens/SigningPage.ts')

const profile = mkdtempSync(join(tmpdir(), 'tic-bench-signing-'))
try {
  process.stdout.write(JSON.stringify(await measure()))
} finally {
  rmSync(profile, { recursive: true, force: true })
}

async function measure() {
  bringSamples()
  const file = samplePackage('rare-earth', 'performance')
  await bringReview(profile, file, [...(await sampleDrafts('rare-earth', 'performance')), ...(await photosKept())])
  const visit = await launch(profile, [file])
  try {
    const page = await enter(visit.electron, visit.page)
    const signing = new SigningPage(page)
    await signing.show()
    await page.getByRole('button', { name: signing.words('signing', 'file.pages') }).waitFor({ timeout: 120_000 })
    const folder = join(profile, 'signed')
    mkdirSync(folder)
    await answerOpenDialog(visit.electron, folder)
    await page.getByRole('button', { name: '更改' }).click()
    await page.getByText(folder).first().waitFor()
    await watchMain(visit.electron)
    const begun = performance.now()
    await signing.sign(person.passphrase)
    await signing.checkCode.filter({ hasText: '-' }).waitFor({ timeout: 300_000 })
    const signed = performance.now()
    await page.getByRole('status').filter({ hasText: '已备份并读回核对' }).waitFor({ timeout: 300_000 })
    const ended = performance.now()
    const heldMs = await heldAtMost(visit.electron)
    return { signedMs: Math.round(signed - begun), wholeMs: Math.round(ended - begun), heldMs: Math.round(heldMs) }
  } finally {
    await visit.electron.close()
  }
}

/** Photos of 4 MB each under the person's key, as adding them in the app would leave them, and the entries that name them. */
async function photosKept(): Promise<readonly Draft[]> {
  await bringPerson(profile)
  const people = join(profile, 'profiles')
  const [card] = (await listProfiles(people)).cards
  // an earlier build wants a date in the place of the clock
  const date = new Date() as never
  const own = await (openProfile.length > 3
    ? openProfile(people, card?.id ?? '', person.passphrase, date)
    : openProfile(people, card?.id ?? '', person.passphrase))
  if (!own.ok) throw new Error('the profile does not open')
  const drafts: Draft[] = []
  for (let n = 0; n < Number(megabytes) / 4; n++) {
    const picked = join(profile, `photo-${n}.jpg`)
    writeFileSync(picked, photo(4_000_000, n))
    const kept = await keepPhoto(own.value, 'T2026-rare-earth-performance.W01.r1', picked)
    if (!kept.ok) throw new Error(kept.faults[0]?.code)
    rmSync(picked)
    const attachment = `A${String(n + 1).padStart(3, '0')}`
    const act = { kind: 'photo.added', photo: attachment, caption: `现场照片${n + 1}`, file: `photo-${n}.jpg`, ...kept.value } as const
    drafts.push({ id: `photo-${n}`, at: '2026-09-17T10:00:00+08:00', by: 'W01', act })
  }
  own.value.close()
  return drafts
}

/** The longest turn of main's thread in CPU time, which a busy machine does not lengthen. */
function watchMain(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(() => {
    const watched = { longest: 0, last: process.threadCpuUsage() }
    setInterval(() => {
      const now = process.threadCpuUsage()
      watched.longest = Math.max(watched.longest, (now.user - watched.last.user + now.system - watched.last.system) / 1000)
      watched.last = now
    }, 5)
    Object.assign(globalThis, { watched })
  })
}

function heldAtMost(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(() => (globalThis as unknown as { watched: { longest: number } }).watched.longest)
}
