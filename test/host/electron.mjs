// The replacement of the 'electron' module for main: only the parts that the app uses.
export { app } from './app.mjs'
export { ipcMain } from './ipc.mjs'
export { clipboard, crashReporter, dialog, Menu, MenuItem, nativeImage, nativeTheme, powerMonitor, screen, shell } from './parts.mjs'
export { protocol, session } from './session.mjs'
export { BrowserWindow, webContents } from './window.mjs'
