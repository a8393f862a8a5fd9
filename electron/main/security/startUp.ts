import { app } from 'electron'

const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const

/** No fuse covers these switches: the installed program lets nobody drive its pages, and ends. */
export function refusesDebugging(): boolean {
  return app.isPackaged && debugging.some((name) => app.commandLine.hasSwitch(name))
}

/** The id electron-builder gives the shortcut; without it Windows shows a second icon beside the pinned one. */
export function nameForTaskbar(): void {
  if (process.platform === 'win32') app.setAppUserModelId('cn.tic-review.desktop')
}
