import { EventEmitter } from 'node:events'
import { fromChromium, partitionName, toChromium } from './addresses.mjs'
import { app } from './app.mjs'
import { browser } from './chromium.mjs'
import { bindPages, pack, preloadScript } from './ipc.mjs'
import { Menu } from './parts.mjs'
import { Printer, printers } from './printer.mjs'
import { routeRequests, session } from './session.mjs'
import { settings } from './settings.mjs'
import { zoomPage } from './zoom.mjs'

const contents = new Set()
let prepared

/** Bindings and routes are set once, before the first window navigates. */
function prepare() {
  prepared ??= Promise.all([bindPages(eventOf), routeRequests(mayNavigate)])
  return prepared
}

function byPage(page) {
  return [...contents].find((one) => one.page === page && !one.destroyed)
}

function eventOf(page, frame) {
  const sender = byPage(page)
  if (sender === undefined) return undefined
  const main = frame === page.mainFrame()
  return {
    sender,
    senderFrame: main ? sender.mainFrame : { url: fromChromium(frame.url()), parent: sender.mainFrame },
    processId: 0,
    frameId: main ? 1 : 2,
  }
}

function mayNavigate(frame, address) {
  const sender = frame && byPage(frame.page())
  if (sender === undefined || frame !== sender.page.mainFrame()) return sender !== undefined
  const url = fromChromium(address)
  if (sender.expected === url) {
    sender.expected = undefined
    return true
  }
  const event = { url, defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
  sender.emit('will-navigate', event, url)
  return !event.defaultPrevented
}

export class WebContents extends EventEmitter {
  static next = 1
  id = WebContents.next++
  destroyed = false
  windowOpenHandler = () => ({ action: 'allow' })
  constructor(owner, preferences) {
    super()
    this.owner = owner
    this.preferences = preferences
    this.zoomFactor = 1
    this.printer = new Printer(this)
    this.session = session.fromPartition(preferences.partition)
    const self = this
    this.mainFrame = {
      get url() {
        return self.getURL()
      },
      parent: null,
      routingId: 1,
    }
    this.opened = settings.withoutPage ? Promise.resolve() : this.open()
    settings.withoutPage = false
    contents.add(this)
    app.emit('web-contents-created', {}, this)
  }

  async open() {
    await prepare()
    const first = browser.firstPage
    browser.firstPage = undefined
    const page = first ?? (await browser.context.newPage())
    this.page = page
    if (this.preferences.preload)
      await this.page.addInitScript(preloadScript(this.preferences.preload, this.preferences.additionalArguments ?? []))
    this.page.on('popup', (popup) => {
      this.windowOpenHandler({ url: fromChromium(popup.url()) })
      void popup.close()
    })
    this.page.on('console', (message) =>
      this.emit('console-message', { level: message.type(), message: message.text(), lineNumber: 0, sourceId: '' }),
    )
    this.page.on('pageerror', (error) =>
      this.emit('console-message', { level: 'error', message: String(error.stack), lineNumber: 0, sourceId: '' }),
    )
    this.page.on('crash', () => {
      this.crashed = true
      const details = { reason: 'crashed', exitCode: 1 }
      this.emit('render-process-gone', {}, details)
      app.emit('render-process-gone', {}, this, details)
    })
    this.page.on('close', () => {
      if (this.page === page) this.owner.gone()
    })
    const cdp = await browser.context.newCDPSession(this.page)
    this.targetId = (await cdp.send('Target.getTargetInfo')).targetInfo.targetId
    this.cdp = cdp
  }

  async loadURL(url) {
    await this.opened
    if (this.page === undefined) return
    if (this.preferences.plugins) return this.printer.load(url)
    this.expected = url
    // as in Electron, how long a page takes is the app's own affair
    await this.page.goto(toChromium(url, partitionName(this.preferences.partition)), { timeout: 0 })
    this.emit('did-finish-load')
    this.owner.emit('ready-to-show')
  }
  getURL() {
    return this.page ? fromChromium(this.page.url()) : ''
  }
  getTitle() {
    return this.owner.title
  }
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler
  }
  send(channel, ...rest) {
    if (this.destroyed) return
    void this.opened
      .then(() => this.page.evaluate(([name, text]) => window[Symbol.for('tic.host.emit')]?.(name, text), [channel, pack(rest)]))
      .catch(() => {})
  }
  async reload() {
    if (this.crashed) return this.reopen()
    this.expected = this.getURL()
    await this.page.reload({ timeout: 0 })
    this.emit('did-finish-load')
  }
  /** Playwright's page of a dead renderer stays dead: the window goes on with another one. */
  async reopen() {
    const [dead, url] = [this.page, this.getURL()]
    this.crashed = false
    this.opened = this.open()
    await this.opened
    await dead.close().catch(() => {})
    await this.loadURL(url)
  }
  forcefullyCrashRenderer() {
    void this.cdp.send('Page.crash').catch(() => {})
  }
  isDestroyed() {
    return this.destroyed
  }
  close() {
    this.owner.close()
  }
  async printToPDF(options = {}) {
    const { data } = await this.cdp.send('Page.printToPDF', { printBackground: options.printBackground ?? false, preferCSSPageSize: true })
    return Buffer.from(data, 'base64')
  }
  getPrintersAsync() {
    return Promise.resolve(printers)
  }
  print(options, done) {
    this.printer.print(options, done)
  }
  setZoomLevel() {}
  getZoomLevel() {
    return 0
  }
  setZoomFactor(factor) {
    if (factor === this.zoomFactor) return
    this.zoomFactor = factor
    void this.opened.then(() => zoomPage(this)).catch(() => {})
  }
  getZoomFactor() {
    return this.zoomFactor
  }
  setVisualZoomLevelLimits() {}
  setIgnoreMenuShortcuts() {}
  openDevTools() {}
  toggleDevTools() {}
  focus() {}

  /** Runs the menu item with this accelerator, as Electron does for a key the page did not use. */
  pressAccelerator(keys) {
    const item = Menu.getApplicationMenu()?.itemFor(keys)
    if (item === undefined || item.enabled === false) return false
    item.click(undefined, this.owner, this)
    return true
  }

  tellContext(params) {
    const some = params.selectionText !== ''
    const editFlags = { canCut: some, canCopy: some, canPaste: true, canSelectAll: true }
    return this.emit('context-menu', {}, { ...params, editFlags })
  }

  /** The path of a file the page was given by drop or picker; `name` is what the preload's webUtils answered. */
  async pathOfFile(name) {
    const expression = `window[Symbol.for('tic.host.files')][${Number(name.slice('host-file:'.length))}]`
    const { result } = await this.cdp.send('Runtime.evaluate', { expression })
    return (await this.cdp.send('DOM.getFileInfo', { objectId: result.objectId })).path
  }

  static fromDevToolsTargetId(targetId) {
    return [...contents].find((one) => one.targetId === targetId)
  }
  static getAllWebContents() {
    return [...contents].filter((one) => !one.destroyed)
  }
  static fromId(id) {
    return [...contents].find((one) => one.id === id)
  }
}
