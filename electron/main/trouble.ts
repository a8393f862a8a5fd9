import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { say } from '#shared/text/say.ts'
import { locale } from './appearance.ts'
import { isQuitting } from './closing.ts'
import { workOf } from './ipc/underWay.ts'
import { log } from './log.ts'
import { places } from './places.ts'
import { keepPlaceOf } from './returnTo.ts'

/** How long a page may take to draw its first screen before the person is told, ms. */
const patience = 15_000
/** How long reloading waits for work that a crashed page started (above all signing), ms. */
const workEnds = 60_000
const timers = new WeakMap<BrowserWindow, NodeJS.Timeout>()
const asking = new WeakMap<BrowserWindow, AbortController>()

type Trouble = 'gone' | 'start' | 'slow' | 'stuck'

/** Reports a page that crashed, did not load or does not respond, and offers to reload; an empty window would explain nothing. */
export function sayTroubleOf(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isQuitting()) return
    keepPlaceOf(window)
    void tellTrouble(window, 'gone')
  })
  webContents.on('preload-error', (_event, _path, error) => {
    log('preload failed', { error })
    void tellTrouble(window, 'start')
  })
  webContents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    // -3: a later load took its place
    if (!isMainFrame || code === -3) return
    log('page not loaded', { number: code })
    void tellTrouble(window, 'start')
  })
  window.on('unresponsive', () => void tellTrouble(window, 'stuck'))
  window.on('responsive', () => asking.get(window)?.abort())
  window.once('closed', () => clearTimeout(timers.get(window)))
  expectScreen(window)
}

/** The first screen is drawn: stops waiting. With `--check-start` the app then exits. */
export function screenDrawn(window: BrowserWindow): void {
  stopWaiting(window)
  // the page appeared while the person was asked whether to wait for it
  asking.get(window)?.abort()
  if (onlyChecks()) app.quit()
}

function stopWaiting(window: BrowserWindow): void {
  clearTimeout(timers.get(window))
  timers.delete(window)
}

/** `--check-start` opens the first screen and exits with 0, or logs what prevented it and exits with 1. */
function onlyChecks(): boolean {
  return app.commandLine.hasSwitch('check-start')
}

/** The app could not open its window: reports it once and exits, so that the next double click starts it again. */
export function startFailed(error: unknown): void {
  log('start failed', { error })
  if (!onlyChecks())
    dialog.showErrorBox(say(locale(), 'app', 'start.failed'), say(locale(), 'app', 'start.failed.text', { log: places.log() }))
  app.exit(1)
}

function expectScreen(window: BrowserWindow): void {
  clearTimeout(timers.get(window))
  const timer = setTimeout(() => {
    log('screen late', { number: patience })
    if (!window.isDestroyed()) window.show()
    void tellTrouble(window, 'slow')
  }, patience)
  timers.set(window, timer)
}

async function tellTrouble(window: BrowserWindow, trouble: Trouble): Promise<void> {
  if (window.isDestroyed() || asking.has(window)) return
  stopWaiting(window)
  if (onlyChecks()) return app.exit(1)
  const controller = new AbortController()
  asking.set(window, controller)
  try {
    const waits = trouble === 'slow' || trouble === 'stuck'
    const labels = waits ? (['window.wait', 'window.reload', 'window.quit'] as const) : (['window.reload', 'window.quit'] as const)
    const box: MessageBoxOptions = {
      type: trouble === 'slow' ? 'info' : 'warning',
      title: say(locale(), 'app', 'name'),
      message: say(locale(), 'app', `window.${trouble}`),
      detail: say(locale(), 'app', `window.${trouble}.text`, { log: places.log() }),
      buttons: labels.map((key) => say(locale(), 'app', key)),
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: controller.signal,
    }
    const { response } = await (window.isVisible() ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box))
    if (!controller.signal.aborted) await goOn(window, labels[response] ?? labels[0], trouble)
  } finally {
    asking.delete(window)
  }
}

async function goOn(window: BrowserWindow, choice: 'window.wait' | 'window.reload' | 'window.quit', trouble: Trouble): Promise<void> {
  if (choice === 'window.quit') return app.quit()
  if (window.isDestroyed()) return undefined
  if (choice === 'window.wait') return trouble === 'slow' ? expectScreen(window) : undefined
  if (trouble === 'stuck') {
    keepPlaceOf(window)
    window.webContents.forcefullyCrashRenderer()
  }
  await Promise.race([workOf(window), new Promise((done) => setTimeout(done, workEnds))])
  if (window.isDestroyed()) return undefined
  expectScreen(window)
  window.webContents.reload()
  return undefined
}
