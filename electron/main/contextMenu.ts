import { type BrowserWindow, Menu } from 'electron'
import { locale } from './appearance.ts'
import { contextItems } from './contextItems.ts'

/** Cut, copy, paste and select all by the mouse: Electron brings no menu of its own for the right button. */
export function showContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextItems(locale(), params)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
