import { app, type BrowserWindow } from 'electron'
import { appEvents } from '#shared/ipc/app.ts'
import { tell } from './ipc/tell.ts'
import { log } from './log.ts'

/** A page that does not answer must not hold the window for ever. */
const bound = 5_000
const waiting = new Map<BrowserWindow, (saved: boolean) => void>()
let quitting = false

/** Before a window closes its page writes down unsaved text; the window waits for it, but not longer than the bound. */
export function closeAfterSaving(window: BrowserWindow): void {
  let settled = false
  window.on('close', (event) => {
    if (settled || window.webContents.isDestroyed()) return
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
  window.webContents.on('render-process-gone', () => {
    settled = true
    waiting.get(window)?.(true)
  })
}

/** Quitting closes window after window; the first that waits stops it, and its answer goes on with it. */
export function quitAfterSaving(): void {
  app.on('before-quit', () => {
    quitting = true
  })
}

/** The page's answer to `closing`: `saved: false` keeps the window open, since the person has something to decide. */
export function answerClosing(window: BrowserWindow, saved: boolean): void {
  waiting.get(window)?.(saved)
}

function answerOf(window: BrowserWindow): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => {
      log('closing', `the page did not answer within ${bound} ms`)
      done(true)
    }, bound)
    waiting.set(window, (saved) => {
      clearTimeout(timer)
      done(saved)
    })
    tell(window, appEvents, 'closing', { quitting })
  })
}
