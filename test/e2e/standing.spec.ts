import { readdirSync } from 'node:fs'
import { expect, realElectron, test } from './app.ts'
import { marks } from './leftReview.ts'
import { goToStep, openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { PledgePage } from './screens/PledgePage.ts'

// One visit after another in one worker: what the first two leave is what the others look for.
test.describe.configure({ mode: 'serial' })
test.skip(realElectron, 'real Electron starts anew for each visit')

/** The process of the visit before. */
let before: number | undefined

test('a visit leaves a review with a mark', async ({ start }) => {
  const visit = await openReview(start)
  await marks(visit, '5')
  before = visit.electron.process().pid
})

test('the next one, in the same process, finds an empty folder, no database and no pledge; it changes something in main', async ({
  start,
  profile,
}) => {
  expect(readdirSync(profile).sort()).toEqual(['chromium', 'host.inbox', 'host.lock'])
  const { electron, page } = await start(samplePackage('rare-earth', 'visit'))
  expect(electron.process().pid).toBe(before)
  expect(electron.windows()).toEqual([page])
  await goToStep(page, '评分')
  await new PledgePage(page).paper.waitFor()
  const [own] = readdirSync(`${profile}/profiles`)
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([`tic-${own}`])
  await electron.evaluate(() => undefined)
})

test('after that a visit has a process of its own', async ({ start }) => {
  const { electron } = await start()
  expect(electron.process().pid).not.toBe(before)
})
