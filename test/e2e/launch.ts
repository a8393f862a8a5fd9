import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = fileURLToPath(new URL('../../', import.meta.url))
export const realElectron = existsSync(join(root, 'node_modules/electron/dist/version'))
/** What a page of the app may ask for: its own protocol (as the host maps it, too), and what it made itself. */
const own = /^(app:|data:|blob:|devtools:|https:\/\/[\w-]+\.app\.test\/)/

/** Real windows draw although others lie over them. */
const alwaysDrawn = ['--disable-features=CalculateNativeWinOcclusion', '--disable-backgrounding-occluded-windows']

export const size = { width: 1366, height: 768 }

/** One start of the app: its process, its window, its profile folder. */
export interface Visit {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** Requests that would have left the app; a test fails when one is left here. A test that provokes one takes it out. */
  readonly strayRequests: string[]
}

/**
 * Starts the app on a folder of its own; the fixtures do so for the test's profile and end it. `door: 'none'` is the stand-in
 * host's alone: the page is that of the person's window, empty until the person enters (standing.ts).
 */
export async function launch(profile: string, files: readonly string[], door: 'drawn' | 'none' = 'drawn'): Promise<Visit> {
  const args = ['.', `--user-data-dir=${profile}`, ...(realElectron ? alwaysDrawn : []), ...files]
  const env = { ...environment(), XDG_DOCUMENTS_DIR: join(profile, 'documents'), ...(door === 'none' && { TIC_HOST_DOOR: door }) }
  const options = { args, cwd: root, locale: 'zh-CN', env }
  const electron = await _electron.launch(realElectron ? options : { ...options, executablePath: join(root, 'test/host/electron') })
  const strayRequests: string[] = []
  electron.context().on('request', (request) => {
    if (!own.test(request.url())) strayRequests.push(request.url())
  })
  const page = await electron.firstWindow()
  await page.setViewportSize(size)
  return { electron, page, profile, strayRequests }
}

function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RENDERER_URL',
  )
  return Object.fromEntries(kept)
}
