// Starts the built app in Node with a system Chromium for its windows. Order matters: the double of 'electron' must answer
// before the inspector opens (Playwright asks for it at once), and Chromium must be up before the app opens a window.
import { existsSync, mkdirSync } from 'node:fs'
import inspector from 'node:inspector'
import { enableCompileCache, registerHooks } from 'node:module'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { settings } from './settings.mjs'

const own = /^--(inspect|remote-debugging-port|no-sandbox)\b/
const given = process.argv.slice(2).filter((argument) => !own.test(argument))
const underTest = process.argv.some((argument) => argument.startsWith('--remote-debugging-port'))
const folder = resolve(given.find((argument) => !argument.startsWith('-')) ?? '.')
const profile = given.find((argument) => argument.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length)

settings.appFolder = folder
settings.userData = profile ?? join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'tic-review')
settings.withoutPage = process.env.TIC_HOST_DOOR === 'none'
settings.visible = process.env.TIC_HOST_VISIBLE === '1'
mkdirSync(settings.userData, { recursive: true })
process.argv = [process.execPath, ...given]

const main = join(folder, 'out/main/index.js')
if (!existsSync(main)) {
  process.stderr.write('host: out/main/index.js is not built; run: npm run build\n')
  process.exit(3)
}
const double = pathToFileURL(join(import.meta.dirname, 'electron.mjs')).href
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context)),
})

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/host'))
// The whole double is loaded before the inspector opens: Playwright asks for it the moment it is connected.
const { app } = await import('./electron.mjs')
const { becomeReady } = await import('./app.mjs')
const { startChromium } = await import('./chromium.mjs')
const { watchHolds } = await import('./holds.mjs')
Object.assign(app, await import('./nextVisit.mjs'))
if (app.requestSingleInstanceLock()) {
  // As in Electron, the app's own modules are loaded while Chromium starts; none continues before `ready`.
  const [chromium] = await Promise.all([startChromium(), import(pathToFileURL(main).href)])
  if (underTest) {
    inspector.open(0)
    process.stderr.write(`DevTools listening on ${chromium.endpoint}\n`)
  }
} else await import(pathToFileURL(main).href)
becomeReady()
watchHolds()
