import { closeSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog, bringPerson, dropFile, enter, expect, launch, test } from './app.ts'
import { journalOf } from './bringReview.ts'
import { failWrites, makeReadOnly, mountSmallDisk, shiftClock, withoutMounts } from './faults.ts'
import { openReview } from './openReview.ts'
import { changedPackage, copyOf, halfPackage, handmadePackage, samplePackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { TasksPage } from './screens/TasksPage.ts'
import { TopBar } from './screens/TopBar.ts'

const rareEarth = samplePackage('rare-earth', 'visit')

test('a full disk: the mark stays on the screen, is said to be unsaved, is written elsewhere, and saved once there is room', async ({
  start,
  profile,
}) => {
  const { electron, page } = await openReview(start)
  const [scoring, top] = [new ScoringPage(page), new TopBar(page)]
  await failWrites(electron, true)
  await scoring.mark.fill('4')
  await scoring.mark.press('Enter')
  await expect(top.failed).toBeVisible()
  const trouble = page.getByRole('alert').filter({ hasText: '尚未保存' })
  await expect(trouble).toContainText('S01')
  await expect(trouble).toContainText('磁盘空间不足')
  await scoring.open('S01')
  await expect(scoring.mark).toHaveValue('4.0')
  await failWrites(electron, false)
  const elsewhere = join(profile, 'rescued.json')
  await answerSaveDialog(electron, elsewhere)
  await trouble.getByRole('button', { name: '存到移动盘' }).click()
  await expect(trouble).toContainText('已另存一份')
  expect(readFileSync(elsewhere, 'utf8')).toContain('"score.set"')
  await trouble.getByRole('button', { name: '再试' }).click()
  await top.settled()
  await expect(trouble).toHaveCount(0)
  await electron.close()
  const again = await start(rareEarth)
  const reopened = new ScoringPage(again.page)
  await reopened.go()
  await reopened.open('S01')
  await expect(reopened.mark).toHaveValue('4.0')
})

test('a disk that is really full, in a small file system', async ({ start, profile }) => {
  const people = join(profile, 'profiles')
  const why = withoutMounts(people)
  test.skip(why !== undefined, why)
  const unmount = mountSmallDisk(people, 512)
  try {
    const { electron, page } = await openReview(start)
    const [scoring, top] = [new ScoringPage(page), new TopBar(page)]
    const filler = fillDisk(people)
    await scoring.reason.fill('抽查十人，合同、社保与考勤一致。'.repeat(100))
    await scoring.reason.blur()
    await expect(top.failed).toBeVisible()
    rmSync(filler)
    await page.getByRole('button', { name: '再试' }).click()
    await top.settled()
    await electron.close()
  } finally {
    unmount()
  }
})

test('a profile folder that may not be written to: said when the package is opened, and the list stays usable', async ({
  start,
  profile,
}) => {
  const people = join(profile, 'profiles')
  await bringPerson(profile)
  const writable = makeReadOnly(people)
  try {
    const { page } = await start(rareEarth)
    await expect(page.getByRole('alert').filter({ hasText: /不能写入|没有写入权限/ })).toBeVisible()
    writable()
    await page.getByRole('button', { name: '知道了' }).click()
    await dropFile(page, rareEarth)
    await expect(new TasksPage(page).opened).toBeVisible()
  } finally {
    writable()
  }
})

test('a clock that jumped back: saved all the same, and no entry is older than the one before it', async ({ start, profile }) => {
  const { electron, page } = await openReview(start)
  const [scoring, top] = [new ScoringPage(page), new TopBar(page)]
  await scoring.mark.fill('4')
  await scoring.mark.press('Enter')
  await top.settled()
  await shiftClock(electron, -7_200_000)
  await page.clock.setSystemTime(Date.now() - 7_200_000)
  await scoring.open('S02')
  await scoring.mark.fill('5')
  await scoring.mark.press('Enter')
  await top.settled()
  await electron.close()
  const times = (await journalOf(profile, 'T2026-rare-earth-visit')).map(({ at }) => Date.parse(at))
  expect(times.length).toBeGreaterThan(3)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test('the same profile in a second app: the second is told who has the review, and the first goes on', async ({ start, profile }) => {
  const first = await openReview(start)
  const other = join(profile, 'other')
  mkdirSync(other)
  symlinkSync(join(profile, 'profiles'), join(other, 'profiles'), 'junction')
  const second = await launch(other, [rareEarth])
  const page = await enter(second.electron, second.page)
  await expect(page.getByRole('alert').filter({ hasText: '这份评审正在另一个窗口或程序中打开' })).toBeVisible()
  await second.electron.close()
  const scoring = new ScoringPage(first.page)
  await scoring.mark.fill('4')
  await scoring.mark.press('Enter')
  await new TopBar(first.page).settled()
})

test('a megabyte of pasted text: kept in the field, said to be too long, saved once it is cut', async ({ start }) => {
  const { page } = await openReview(start)
  const [scoring, top] = [new ScoringPage(page), new TopBar(page)]
  await scoring.reason.focus()
  await page.evaluate((text) => document.execCommand('insertText', false, text), '实地核查属实。'.repeat(50_000))
  await expect(page.getByRole('alert')).toContainText('超过 2000 字，尚未保存，请删减')
  await scoring.reason.fill('实地核查属实。')
  await scoring.reason.blur()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await top.settled()
  await scoring.open('S02')
  await scoring.open('S01')
  await expect(scoring.reason).toHaveValue('实地核查属实。')
})

test('names with markup are shown as they are written and run nothing', async ({ start, profile }) => {
  const name = '<img src=x onerror="document.title=1"><b>中心</b> {name} "甲" & 乙'
  const file = await changedPackage(profile, ({ plan, task }) => {
    plan.centre.name = name
    task.centre.name = name
    plan.documents[1].title = '<script>document.title=2</script>章程'
  })
  const { page } = await start(file)
  await expect(page.getByRole('banner')).toContainText(name)
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open('<script>document.title=2</script>章程')
  expect(await page.title()).not.toMatch(/^[12]$/)
  expect(await page.evaluate(() => document.querySelectorAll('img[src="x"], script:not([src])').length)).toBe(0)
})

test('control characters in names are refused with the place', async ({ start, profile }) => {
  const { page } = await start(
    handmadePackage(profile, {
      'data/plan.json': '{"format":"tic-review/plan@1","centre":{"name":"甲\\u0007乙"}}',
      'data/task.json': '{}',
    }),
  )
  expect(await new TasksPage(page).refusalCodes()).toContain('json.control-character')
})

test('a standard newer than the app is refused with the version it needs', async ({ start, profile }) => {
  const folder = rareEarth.replace(/\.ticplan$/, '')
  const read = (path: string) => readFileSync(path, 'utf8')
  const standard = JSON.parse(read(new URL('../../resources/standards/visit-comprehensive.json', import.meta.url).pathname)) as object
  const { page } = await start(
    handmadePackage(profile, {
      'data/plan.json': read(join(folder, 'plan.json')),
      'data/task.json': read(join(folder, 'task.json')),
      'data/standards/visit-comprehensive.json': JSON.stringify({ ...standard, format: 'tic-review/standard@2' }),
    }),
  )
  const tasks = new TasksPage(page)
  expect(await tasks.refusalCodes()).toContain('format.newer')
  await expect(tasks.refusal).toContainText('tic-review/standard@2')
  await expect(tasks.refusal).toContainText('请升级后打开')
})

test('a package copied by half is refused, and the whole one taken after it', async ({ start, profile }) => {
  const { page } = await start(halfPackage(profile))
  const tasks = new TasksPage(page)
  expect(await tasks.refusalCodes()).toEqual(['zip.damaged'])
  await tasks.refusal.getByRole('button', { name: '知道了' }).click()
  await dropFile(page, rareEarth)
  await expect(tasks.opened).toBeVisible()
})

test('a package that is open already is said to be, and stays open', async ({ start }) => {
  const { electron, page } = await start(rareEarth)
  const tasks = new TasksPage(page)
  await expect(tasks.opened).toBeVisible()
  await answerOpenDialog(electron, rareEarth)
  await tasks.choose()
  await expect(page.getByRole('status').filter({ hasText: '这个材料包已经打开' })).toBeVisible()
  await expect(tasks.opened).toBeVisible()
})

test('the stick pulled in the middle of reading: the document says so, and reads again once it is back', async ({ start, profile }) => {
  const file = copyOf(rareEarth, profile, 'stick.ticplan')
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open('管理章程')
  const whole = readFileSync(file)
  truncateSync(file, 1000)
  await materials.open('2024年度报告')
  await expect(materials.document).toContainText('已写下的评分和引用没有丢失')
  await expect(materials.document.getByRole('link', { name: '重新选择材料包' })).toBeVisible()
  writeFileSync(file, whole)
  await materials.document.getByRole('button', { name: '再试' }).click()
  await expect(materials.document.getByLabel('页码', { exact: false })).toBeVisible()
})

/** Fills the disk to the last block, as other files would. */
function fillDisk(folder: string): string {
  const file = join(folder, 'filler')
  const descriptor = openSync(file, 'w')
  for (const bytes of [65_536, 4096, 512, 1]) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(bytes))
    } catch {
      // no space left: the next smaller piece
    }
  }
  closeSync(descriptor)
  return file
}

test('a package on another drive is said to lie there, and little room on this computer is said before anything is signed', async ({
  profile,
}) => {
  const small = join(profile, 'small')
  mkdirSync(small)
  const why = withoutMounts(small)
  test.skip(why !== undefined, why)
  const unmount = mountSmallDisk(small, 65_536)
  try {
    await bringPerson(small)
    const visit = await launch(small, [rareEarth])
    try {
      const { opened } = new TasksPage(await enter(visit.electron, visit.page))
      await expect(opened.getByRole('note').first()).toContainText('移动盘或共享盘')
      await expect(opened.getByRole('note').last()).toContainText(/本机只剩 .+，写入可能失败/)
    } finally {
      await visit.electron.close()
    }
  } finally {
    unmount()
  }
})
