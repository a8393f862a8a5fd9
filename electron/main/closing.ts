import { app, type BrowserWindow } from 'electron'
import { appEvents } from '#shared/ipc/app.ts'
import { tell } from './ipc/tell.ts'
import { log } from './log.ts'

/** A page that does not answer must not hold the window for ever. */
const bound = 5_000
const waiting = new Map<BrowserWindow, (saved: boolean) => void>()
/** Windows whose page last reported that everything is saved; a window without a report may hold unsaved text. */
const nothingUnsaved = new WeakSet<BrowserWindow>()
let quitting = false

/** Before a window closes its page writes down unsaved text; the window waits for it, but not longer than the bound. */
export function closeAfterSaving(window: BrowserWindow): void {
  let settled = false
  let gone = false
  window.on('close', (event) => {
    if (settled || gone || window.webContents.isDestroyed() || mayGoAtOnce(window)) return
    event.preventDefault()
    if (waiting.has(window)) return
    void answerOf(window).then((saved) => {
      waiting.delete(window)
      if (!saved) {
        quitting = false
        return
      }
      settled = true
      if (quitting) app.quit()
      else if (!window.isDestroyed()) window.close()
    })
  })
  // Windows ends the session: no close and no before-quit come, and the process is ended at once unless the session waits
  window.on('query-session-end', (event) => {
    if (settled || gone || nothingUnsaved.has(window)) return
    event.preventDefault()
    app.quit()
  })
  window.webContents.on('render-process-gone', () => {
    gone = true
    waiting.get(window)?.(true)
  })
  window.webContents.on('did-finish-load', () => {
    gone = false
  })
}

/** Quitting closes one window after another; the first that waits stops the quitting, and its answer resumes it. */
export function quitAfterSaving(): void {
  app.on('before-quit', () => {
    quitting = true
  })
}

export function isQuitting(): boolean {
  return quitting
}

/** The page's answer to `closing`: `saved: false` keeps the window open, since the person has something to decide. */
export function answerClosing(window: BrowserWindow, saved: boolean): void {
  waiting.get(window)?.(saved)
}

/** The page reports whether it holds unsaved text. */
export function noteUnsaved(window: BrowserWindow, unsaved: boolean): void {
  if (unsaved) nothingUnsaved.delete(window)
  else nothingUnsaved.add(window)
}

/** macOS cancels logging off when a window delays its closing even once: only unsaved text justifies that. */
function mayGoAtOnce(window: BrowserWindow): boolean {
  return quitting && process.platform === 'darwin' && nothingUnsaved.has(window)
}

function answerOf(window: BrowserWindow): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => {
      log('closing unanswered', { number: bound })
      done(true)
    }, bound)
    waiting.set(window, (saved) => {
      clearTimeout(timer)
      done(saved)
    })
    tell(window, appEvents, 'closing', { quitting })
  })
}
