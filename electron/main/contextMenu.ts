import { type BrowserWindow, Menu } from 'electron'
import { locale } from './appearance.ts'
import { contextItems } from './contextItems.ts'

/** Cut, copy, paste and select all on right click: Electron has no context menu of its own. */
export function showContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextItems(locale(), params)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
