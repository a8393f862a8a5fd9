import { powerMonitor } from 'electron'
import { appEvents } from '#shared/ipc/app.ts'
import { tell } from './ipc/tell.ts'
import { appWindows } from './window.ts'

/** The computer sleeps or its screen is locked: pages are told at once, since their own timers do not run during that time. */
export function lockWhenAway(): void {
  const away = () => {
    for (const window of appWindows()) tell(window, appEvents, 'away', {})
  }
  powerMonitor.on('suspend', away)
  powerMonitor.on('lock-screen', away)
}
