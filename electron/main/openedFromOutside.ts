import { app, type BrowserWindow } from 'electron'
import { fileEvents } from '#shared/ipc/files.ts'
import { filesOf } from './argumentFiles.ts'
import { tokenFor } from './fileTokens.ts'
import { tell } from './ipc/tell.ts'
import { mainWindow, showWindow } from './window.ts'

const waiting: string[] = []
let listening: BrowserWindow | undefined

/** Files come by double click (macOS event), by the first start's arguments and by a second start. */
export function takeFilesFromOutside(): void {
  waiting.push(...filesOf(process.argv.slice(1), process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void take([path])
  })
  app.on('second-instance', (_event, argv, folder) => {
    const window = mainWindow()
    if (window) showWindow(window)
    void take(filesOf(argv.slice(1), folder))
  })
}

/** The person's page is ready: pass on the files received before, also those from before sign-in. */
export async function pageListens(window: BrowserWindow): Promise<void> {
  listening = window
  window.once('closed', () => {
    if (listening === window) listening = undefined
  })
  await take([])
}

async function take(paths: readonly string[]): Promise<void> {
  waiting.push(...paths)
  const window = listening
  if (window === undefined || waiting.length === 0) return
  const files = await Promise.all(waiting.splice(0).map((path) => tokenFor(path)))
  tell(window, fileEvents, 'opened', { files })
}
