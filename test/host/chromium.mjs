import { existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/setup.mjs'
import { settings } from './settings.mjs'

/** The one browser context every window of the app is a page of; set once Chromium is up. */
export const browser = { context: undefined, firstPage: undefined }

const own = [
  '--app=data:text/html,<title>…</title>',
  '--window-size=1366,768',
  '--remote-debugging-port=0',
  '--test-type',
  '--lang=zh-CN',
  '--process-per-site',
]

/** Starts the system's Chromium on the profile; answers its DevTools address for Playwright. */
export async function startChromium() {
  const profile = join(settings.userData, 'chromium')
  const executablePath = chromiumPath()
  if (executablePath === undefined) {
    process.stderr.write('host: no Chromium found; install it (apt install chromium) or name it in TIC_CHROMIUM\n')
    process.exit(3)
  }
  quietPreferences(profile)
  browser.context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !settings.visible,
    viewport: null,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...own, ...(process.env.TIC_CHROMIUM_ARGS?.split(' ').filter(Boolean) ?? [])],
    ignoreDefaultArgs: ['--enable-automation'],
  })
  browser.firstPage = browser.context.pages()[0]
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return { endpoint: `ws://127.0.0.1:${port}${path}` }
}

/** No translate bubble, no question about a default browser, no restored tabs; only on a new profile. */
function quietPreferences(profile) {
  const folder = join(profile, 'Default')
  if (existsSync(join(folder, 'Preferences'))) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Preferences'), JSON.stringify({ translate: { enabled: false }, session: { restore_on_startup: 5 } }))
}

/** Ends Chromium while main's event loop is blocked, two seconds at most; Playwright kills what is left when this process ends. */
export function endChromium() {
  // a second start has none of its own, and must leave the first one's alone
  const pid = browser.context && chromiumPid()
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    return
  }
  const wait = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; waited < 2000 && isRunning(pid); waited += 20) Atomics.wait(wait, 0, 0, 20)
}

/** Chromium names its process in the lock of its profile. */
function chromiumPid() {
  try {
    return (
      Number(
        readlinkSync(join(settings.userData, 'chromium', 'SingletonLock'))
          .split('-')
          .at(-1),
      ) || undefined
    )
  } catch {
    return undefined
  }
}

/** A process that has ended stays in the table until this one looks after it, so its state is read. */
function isRunning(pid) {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
