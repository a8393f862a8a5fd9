import type { ElectronApplication } from '@playwright/test'

/** The printers the system tells of from now on. */
export async function printersAre(electron: ElectronApplication, ...names: readonly string[]): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, list) => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.getPrintersAsync = async () => list.map((name) => ({ name, displayName: name, description: '', options: {} }))
  }, names)
}

/**
 * What the system does with the next prints: `never` answers, or says `reason`. `gone` takes the printer away meanwhile, as
 * when its cable is pulled.
 */
export async function printingEnds(
  electron: ElectronApplication,
  how: { readonly reason?: string; readonly gone?: boolean },
): Promise<void> {
  await electron.evaluate(({ app, BrowserWindow }, { reason, gone }) => {
    const asked = BrowserWindow.getAllWindows()
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        if (gone) for (const window of asked) window.webContents.getPrintersAsync = async () => []
        if (reason !== undefined) setTimeout(() => done?.(false, reason), 50)
      }
    })
  }, how)
}
