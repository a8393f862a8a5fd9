import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { bringPerson, person } from './bringPerson.ts'
import { budget, failsOverBudget, heldOver } from './mainHeld.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
export const realElectron = existsSync(join(root, 'node_modules/electron/dist/version'))
/** What a page of the app may ask for: its own protocol (as the host maps it, too), and what it made itself. */
const own = /^(app:|data:|blob:|devtools:|https:\/\/[\w-]+\.app\.test\/)/

/** Real windows draw although others lie over them. */
const alwaysDrawn = ['--disable-features=CalculateNativeWinOcclusion', '--disable-backgrounding-occluded-windows']

const size = { width: 1366, height: 768 }

/** One start of the app: its process, its window, its profile folder. */
export interface Visit {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** Requests that would have left the app; a test fails when one is left here. A test that provokes one takes it out. */
  readonly strayRequests: string[]
}

export interface Fixtures {
  /** the profile's folder: new for each test, gone after it */
  readonly profile: string
  /** Starts the app and enters as the person, with files to open given as arguments; may be called again after a close. */
  readonly start: (...files: readonly string[]) => Promise<Visit>
  /** Starts the app and stays at the door, where nobody has entered yet. */
  readonly knock: (...files: readonly string[]) => Promise<Visit>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  profile: async ({}, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'tic-'))
    await use(folder)
    const log = join(folder, 'logs/app.log')
    if (info.status !== info.expectedStatus && existsSync(log)) await info.attach('app.log', { body: readFileSync(log, 'utf8') })
    const held = heldOver(folder, budget).map(({ ms, calls }) => `${ms} ms during ${calls.join(' ')}`)
    if (held.length > 0) process.stdout.write(`main held over ${budget} ms, ${info.title}: ${held.join('; ')}\n`)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    if (failsOverBudget) expect(held, 'no call holds the main process longer than its budget').toEqual([])
  },
  knock: async ({ profile }, use, info) => {
    const visits: Visit[] = []
    await use(async (...files) => {
      const visit = await launch(profile, files)
      visits.push(visit)
      return visit
    })
    for (const visit of visits) await visit.electron.close().catch(() => undefined)
    const stray = visits.flatMap((visit) => visit.strayRequests)
    expect(stray, `${info.title}: the product asks nothing of a network`).toEqual([])
  },
  start: async ({ profile, knock }, use) => {
    await use(async (...files) => {
      await bringPerson(profile)
      const visit = await knock(...files)
      return { ...visit, page: await enter(visit.electron, visit.page) }
    })
  },
})

/** Starts the app on a folder of its own; the fixtures do so for the test's profile and end it. */
export async function launch(profile: string, files: readonly string[]): Promise<Visit> {
  const args = ['.', `--user-data-dir=${profile}`, ...(realElectron ? alwaysDrawn : []), ...files]
  const options = { args, cwd: root, locale: 'zh-CN', env: { ...environment(), XDG_DOCUMENTS_DIR: join(profile, 'documents') } }
  const electron = await _electron.launch(realElectron ? options : { ...options, executablePath: join(root, 'test/host/electron') })
  const strayRequests: string[] = []
  electron.context().on('request', (request) => {
    if (!own.test(request.url())) strayRequests.push(request.url())
  })
  const page = await electron.firstWindow()
  await page.setViewportSize(size)
  return { electron, page, profile, strayRequests }
}

/** Gives the passphrase at the door; the person's own window opens in its own partition. */
export async function enter(electron: ElectronApplication, door: Page): Promise<Page> {
  const opened = electron.waitForEvent('window')
  await door.getByLabel('请输入口令').fill(person.passphrase)
  await door.getByRole('button', { name: '进入' }).click()
  const page = await opened
  await page.setViewportSize(size)
  await page.getByRole('navigation').waitFor()
  return page
}

function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RENDERER_URL',
  )
  return Object.fromEntries(kept)
}

/** Answers the next file dialog with these files, or closes it when there are none. */
export async function answerOpenDialog(electron: ElectronApplication, ...filePaths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] })
  }, filePaths)
}

export async function answerSaveDialog(electron: ElectronApplication, filePath: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === '', filePath: path })
  }, filePath)
}

/** Drops a file on the window as a person does; the file is real, its path is seen by the preload only. */
export async function dropFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped-by-test'
    input.hidden = true
    document.body.append(input)
  })
  await page.locator('#dropped-by-test').setInputFiles(path)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped-by-test')
    const transfer = new DataTransfer()
    for (const file of input?.files ?? []) transfer.items.add(file)
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    input?.remove()
  })
}

export { expect } from '@playwright/test'
export { bringPerson, person } from './bringPerson.ts'
