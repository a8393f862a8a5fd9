import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/setup.mjs'
import { settings } from './settings.mjs'

/** The one browser context every window of the app is a page of; set once Chromium is up. */
export const browser = { context: undefined, firstPage: undefined }

const own = ['--app=data:text/html,<title>…</title>', '--window-size=1366,768', '--remote-debugging-port=0', '--test-type', '--lang=zh-CN']

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
