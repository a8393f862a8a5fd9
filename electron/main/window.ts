import { BrowserWindow, nativeTheme } from 'electron'
import { say } from '#shared/text/say.ts'
import { locale } from './appearance.ts'
import { closeAfterSaving } from './closing.ts'
import { log } from './log.ts'
import { places } from './places.ts'
import { startAddress } from './protocol/hosts.ts'
import { developmentAddress } from './security/pageAddress.ts'
import { minimumSize, rememberedState, rememberState } from './windowState.ts'
import { zoomFactor } from './zoom.ts'

export interface WindowWish {
  /** the profile's own partition; without one it is the first screen's window */
  readonly partition?: string
  /** called before the first page is asked for */
  readonly before?: (window: BrowserWindow) => void
}

/** Opens the app's window; it shows itself once the first screen is drawn (`app.ready`). */
export async function openWindow(wish: WindowWish = {}): Promise<BrowserWindow> {
  const state = await rememberedState()
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...state.bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: say(locale(), 'app', 'name'),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12161B' : '#F3F4F1',
    webPreferences: {
      preload: places.preload(),
      ...(wish.partition === undefined ? {} : { partition: wish.partition }),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      zoomFactor: zoomFactor(),
    },
  })
  if (state.maximized) window.maximize()
  rememberState(window)
  closeAfterSaving(window)
  wish.before?.(window)
  window.webContents.on('console-message', (details) => {
    if (details.level === 'error') log('page', details.message)
  })
  // Chromium keeps a zoom of its own by address; ours is the one in force
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomFactor()))
  await window.loadURL(developmentAddress() ?? startAddress)
  return window
}

export function mainWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => !window.isDestroyed())
}

/** Brings the window to the front, as a second start of the app asks for. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
