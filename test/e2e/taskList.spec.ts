import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { manyMissions } from '../bench/taskList/manyMissions.ts'
import { expect, test } from './app.ts'
import { journalOf } from './bringReview.ts'
import { leftWithMarks, marks, reopenedInSilence } from './leftReview.ts'
import { samplePackage } from './packages.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { TasksPage } from './screens/TasksPage.ts'

test.setTimeout(120_000)

const root = fileURLToPath(new URL('../../', import.meta.url))
const rareEarth = samplePackage('rare-earth', 'visit')
const task = 'T2026-rare-earth-visit'

test('a list of forty visits is there whole, is found by Ctrl K, and comes back from a database that lost or spoilt rows', async ({
  start,
  profile,
}) => {
  await manyMissions(root, profile, 40, 3)
  const first = await start()
  const rows = (page: Page) => page.getByRole('heading', { level: 4 })
  await expect(rows(first.page)).toHaveCount(40)
  await expect.poll(() => storedMissions(first.page)).toBe(40)
  await expect(new TasksPage(first.page).mission('中心 17')).toContainText('材料包不在原处：centre-16.ticplan')

  await first.page.keyboard.press('Control+k')
  await first.page.keyboard.type('中心 17')
  const found = first.page.getByRole('group', { name: '任务' }).getByRole('option')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('评分中')
  await first.page.keyboard.press('Enter')
  // its package is not on this computer: the visit is tried and reported as out of reach
  await expect(new TasksPage(first.page).trouble).toContainText('centre-16.ticplan')

  await first.page.evaluate(async () => {
    const name = (await indexedDB.databases())[0]?.name ?? ''
    const open = indexedDB.open(name)
    await new Promise((done) => open.addEventListener('success', done))
    const store = open.result.transaction('missions', 'readwrite').objectStore('missions')
    const all = store.getAll()
    await new Promise((done) => all.addEventListener('success', done))
    const [spoilt, ...others] = all.result
    spoilt.sealed[20] ^= 1
    store.put(spoilt)
    for (const { review } of others.slice(0, 5)) store.delete(review)
    store.put({ ...others[6], review: '0'.repeat(32) })
    await new Promise((done) => store.transaction.addEventListener('complete', done))
    open.result.close()
  })
  await first.electron.close()

  const second = await start()
  await expect(rows(second.page)).toHaveCount(40)
  await expect.poll(() => storedMissions(second.page)).toBe(40)
  expect(new Set(await rows(second.page).allTextContents()).size).toBe(40)
})

test('the list and the marks go on without a database that a newer version made: said, and nothing in it is changed', async ({
  start,
  profile,
}) => {
  const count = await leftWithMarks(start)
  const first = await reopenedInSilence(start, rareEarth)
  await first.page.evaluate(async () => {
    const open = indexedDB.open((await indexedDB.databases())[0]?.name ?? '', 9990)
    await new Promise((done) => open.addEventListener('success', done))
    open.result.close()
  })
  await first.electron.close()

  const second = await start(rareEarth)
  await expect(second.page.getByText(new OpeningNotice(second.page).words('app', 'agreement.newer'))).toBeVisible()
  const tasks = new TasksPage(second.page)
  await tasks.go()
  await expect(tasks.mission('实地评估')).toHaveCount(1)
  await marks(second, '3').catch(() => undefined)
  await expect.poll(async () => (await journalOf(profile, task)).length).toBe(count + 1)
  expect(await second.page.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(9990)
})

/** Rows of the list in the page's database. */
async function storedMissions(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = indexedDB.open((await indexedDB.databases())[0]?.name ?? '')
    await new Promise((done) => open.addEventListener('success', done))
    const count = open.result.transaction('missions').objectStore('missions').count()
    await new Promise((done) => count.addEventListener('success', done))
    open.result.close()
    return count.result
  })
}
