import { app, powerMonitor } from 'electron'
import { log } from './log.ts'

/** Closing journals, keys and threads takes milliseconds; a disk that hangs must not keep the program from ending. */
const bound = 3_000

/**
 * Electron ends its event loop in the turn in which it emits `quit`, so work that needs a later turn is awaited before:
 * `close` releases journals and their locks, forgets keys, ends threads, and writes the last settings.
 */
export function endWhenClosed(close: () => Promise<unknown>): void {
  let ending = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    const late = new Promise((done) => setTimeout(() => done('late'), bound))
    void Promise.race([close(), late])
      .then((answer) => answer === 'late' && log('ending late', { number: bound }))
      .catch((error) => log('ending failed', { error }))
      .finally(() => app.exit(0))
  })
}

/** Linux announces a shutdown; the app then ends as if a person had quit it. macOS quits the app itself. */
export function endWithSystem(): void {
  if (process.platform !== 'linux') return
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    app.quit()
  })
}
