import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'

const root = new URL('../../', import.meta.url).pathname
const realElectron = existsSync(join(root, 'node_modules/electron/dist/version'))
/** What a page of the app may ask for: its own protocol (as the host maps it, too), and what it made itself. */
const own = /^(app:|data:|blob:|devtools:|https:\/\/[\w-]+\.app\.test\/)/

/** One start of the app by one person: its process, its window, its profile folder. */
export interface Visit {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** Requests that would have left the app; a test fails when there is one. */
  readonly strayRequests: readonly string[]
}

export interface Fixtures {
  /** the profile's folder: new for each test, gone after it */
  readonly profile: string
  /** Starts the app on the test's profile, with files to open given as arguments; may be called again after a close. */
  readonly start: (...files: readonly string[]) => Promise<Visit>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
  profile: async ({}, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'tic-'))
    await use(folder)
    const log = join(folder, 'logs/app.log')
    if (info.status !== info.expectedStatus && existsSync(log)) await info.attach('app.log', { body: readFileSync(log, 'utf8') })
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  start: async ({ profile }, use, info) => {
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
})

async function launch(profile: string, files: readonly string[]): Promise<Visit> {
  const args = ['.', `--user-data-dir=${profile}`, ...files]
  const options = { args, cwd: root, locale: 'zh-CN', env: environment() }
  const electron = await _electron.launch(realElectron ? options : { ...options, executablePath: join(root, 'test/host/electron') })
  const strayRequests: string[] = []
  electron.context().on('request', (request) => {
    if (!own.test(request.url())) strayRequests.push(request.url())
  })
  const page = await electron.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('main').waitFor()
  return { electron, page, profile, strayRequests }
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
