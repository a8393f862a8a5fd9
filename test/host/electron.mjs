// The double of the 'electron' module for main: what the app uses of it, nothing more.
export { app } from './app.mjs'
export { ipcMain } from './ipc.mjs'
export { clipboard, crashReporter, dialog, Menu, MenuItem, nativeImage, nativeTheme, powerMonitor, screen, shell } from './parts.mjs'
export { protocol, session } from './session.mjs'
export { BrowserWindow, webContents } from './window.mjs'
