import { BrowserWindow, nativeTheme } from 'electron'
import { say } from '#shared/text/say.ts'
import { locale } from './appearance.ts'
import { closeAfterSaving } from './closing.ts'
import { showContextMenu } from './contextMenu.ts'
import { log } from './log.ts'
import { places } from './places.ts'
import { startAddress } from './protocol/hosts.ts'
import { developmentAddress } from './security/pageAddress.ts'
import { sayTroubleOf } from './trouble.ts'
import { minimumSize, rememberedState, rememberState } from './windowState.ts'
import { zoomFactor } from './zoom.ts'

export interface WindowWish {
  /** the profile's own partition; without one it is the first screen's window */
  readonly partition?: string
  /** called before the first page is requested */
  readonly before?: (window: BrowserWindow) => void
}

/** The app's own windows, the newest last; a window that prints is none of them. */
const own = new Set<BrowserWindow>()
/** Windows that are to fill the display when they are first shown: `maximize()` would show a window that is still empty. */
const toMaximize = new WeakSet<BrowserWindow>()

/** Opens the app's window; it shows itself once the first screen is drawn (`app.ready`). */
export async function openWindow(wish: WindowWish = {}): Promise<BrowserWindow> {
  const state = await rememberedState()
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...state.bounds,
    ...minimumSize(state.bounds),
    title: say(locale(), 'app', 'name'),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12161B' : '#F3F4F1',
    webPreferences: {
      preload: places.preload(),
      ...(wish.partition !== undefined && { partition: wish.partition }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      zoomFactor: zoomFactor(),
    },
  })
  own.add(window)
  window.once('closed', () => own.delete(window))
  if (state.maximized) toMaximize.add(window)
  rememberState(window)
  closeAfterSaving(window)
  sayTroubleOf(window)
  showContextMenu(window)
  wish.before?.(window)
  window.webContents.on('console-message', (details) => {
    if (details.level === 'error') log('page error', { error: details.message })
  })
  // Chromium keeps its own zoom per address; ours is the one that applies
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomFactor()))
  await window.loadURL(developmentAddress() ?? startAddress)
  return window
}

/** The app's windows that are there, the newest last. */
export function appWindows(): readonly BrowserWindow[] {
  return [...own].filter((window) => !window.isDestroyed())
}

/** The window a person works in: the newest that is on the display, else the newest. */
export function mainWindow(): BrowserWindow | undefined {
  const windows = appWindows()
  return windows.findLast((window) => window.isVisible()) ?? windows.at(-1)
}

/** Shows the window and brings it to the front, as its page asks for when it is drawn, and a second start of the app. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  if (toMaximize.delete(window)) window.maximize()
  window.show()
  window.focus()
}

/** Waits until a window is displayed, within a limit: a page that never draws must not keep the window before it open. */
export function shown(window: BrowserWindow, limit = 5_000): Promise<void> {
  if (window.isDestroyed() || window.isVisible()) return Promise.resolve()
  return new Promise((done) => {
    const timer = setTimeout(done, limit)
    const end = () => {
      clearTimeout(timer)
      done()
    }
    window.once('show', end)
    window.once('closed', end)
  })
}
