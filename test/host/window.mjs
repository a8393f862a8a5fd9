import { EventEmitter } from 'node:events'
import { app, windows } from './app.mjs'
import { WebContents } from './contents.mjs'
import { settings } from './settings.mjs'

export const webContents = WebContents

export class BrowserWindow extends EventEmitter {
  static next = 1
  id = BrowserWindow.next++
  destroyed = false
  closing = false
  flags = { maximized: false, fullScreen: false, minimized: false, visible: false }
  constructor(options = {}) {
    super()
    this.options = options
    this.title = options.title ?? ''
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = new WebContents(this, options.webPreferences ?? {})
    windows.add(this)
    void this.webContents.opened.then(() => this.place())
    app.emit('browser-window-created', {}, this)
  }
  /** Electron keeps them in an unordered map. */
  static getAllWindows = () => shuffled([...windows])
  static getFocusedWindow = () => [...windows].at(-1) ?? null
  static fromWebContents = (one) => [...windows].find((window) => window.webContents === one) ?? null
  static fromId = (id) => [...windows].find((window) => window.id === id) ?? null

  async place() {
    if (this.webContents.page === undefined) return
    const { windowId } = await this.webContents.cdp.send('Browser.getWindowForTarget')
    const state = this.flags.maximized
      ? { windowState: 'maximized' }
      : { left: this.bounds.x, top: this.bounds.y, width: this.bounds.width, height: this.bounds.height }
    await this.webContents.cdp.send('Browser.setWindowBounds', { windowId, bounds: state }).catch(() => {})
  }
  loadURL(url) {
    return this.webContents.loadURL(url)
  }
  close() {
    if (this.destroyed) return
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy() {
    if (this.destroyed) return
    this.gone()
    // The last page stays open until Chromium itself is closed: a browser without pages would end before the app has quit.
    if (windows.size > 0) void this.webContents.page?.close().catch(() => {})
  }
  gone() {
    if (this.destroyed) return
    this.destroyed = true
    this.webContents.destroyed = true
    windows.delete(this)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (app.stays) return
    if (windows.size === 0 && app.listenerCount('window-all-closed') === 0) app.quit()
    else if (windows.size === 0) app.emit('window-all-closed')
  }
  isDestroyed() {
    return this.destroyed
  }
  show() {
    this.flags.visible = true
    if (settings.visible) void this.webContents.page?.bringToFront()
    this.emit('show')
  }
  showInactive() {
    this.show()
  }
  focus() {
    this.emit('focus')
  }
  isVisible() {
    return this.flags.visible
  }
  isFocused() {
    return true
  }
  isMinimized() {
    return this.flags.minimized
  }
  isMaximized() {
    return this.flags.maximized
  }
  isFullScreen() {
    return this.flags.fullScreen
  }
  minimize() {
    this.flags.minimized = true
  }
  restore() {
    this.flags.minimized = false
  }
  /** Electron: "This will also show (but not focus) the window if it isn't being displayed already." */
  maximize() {
    this.flags.maximized = true
    if (!this.flags.visible) this.show()
    this.emit('maximize')
    void this.webContents.opened.then(() => this.place())
  }
  setFullScreen(value) {
    this.flags.fullScreen = value
  }
  getBounds() {
    return this.bounds
  }
  getNormalBounds() {
    return this.bounds
  }
  setBounds(bounds) {
    this.bounds = { ...this.bounds, ...bounds }
    void this.webContents.opened.then(() => this.place())
    this.emit('resize')
  }
  setTitle(title) {
    this.title = title
  }
  getTitle() {
    return this.title
  }
  setMenuBarVisibility() {}
  setProgressBar() {}
  setBackgroundColor() {}
}

function shuffled(list) {
  const keyed = list.map((one) => [Math.random(), one])
  return keyed.sort(([one], [other]) => one - other).map(([, one]) => one)
}
