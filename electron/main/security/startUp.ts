import { app } from 'electron'

const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const

/** No fuse covers these switches: with one of them, which would let others control its pages, the installed program exits. */
export function refusesDebugging(): boolean {
  return app.isPackaged && debugging.some((name) => app.commandLine.hasSwitch(name))
}

/** The id that electron-builder gives the shortcut; without it Windows shows a second icon beside the pinned one. */
export function nameForTaskbar(): void {
  if (process.platform === 'win32') app.setAppUserModelId('cn.tic-review.desktop')
}
