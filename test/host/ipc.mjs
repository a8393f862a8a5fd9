// IPC over one binding. Values cross as JSON, byte arrays as base64 inside it (ten times faster than typed arrays).
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { browser } from './chromium.mjs'
import { duringCall, duringTransfer, hostWork } from './holds.mjs'
import { renderer } from './renderer.mjs'

class IpcMain extends EventEmitter {
  handlers = new Map()
  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...rest) => {
      this.handlers.delete(channel)
      return handler(...rest)
    })
  }
  removeHandler(channel) {
    this.handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()

export function pack(value) {
  return JSON.stringify(value, function (key) {
    const raw = this[key]
    if (raw instanceof ArrayBuffer) return { $bytes: Buffer.from(raw).toString('base64') }
    return ArrayBuffer.isView(raw) ? { $bytes: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64') } : raw
  })
}

export function unpack(text) {
  if (text === undefined) return undefined
  return JSON.parse(text, (_, value) => (typeof value?.$bytes === 'string' ? new Uint8Array(Buffer.from(value.$bytes, 'base64')) : value))
}

/** Registers the one binding; `eventOf` says which window and frame a page's call comes from. */
export async function bindPages(eventOf) {
  await browser.context.exposeBinding('__ticHost', async ({ page, frame }, kind, channel, text) => {
    const event = eventOf(page, frame)
    if (event === undefined) return { error: 'no such window' }
    if (kind === 'key') return { handled: event.sender.pressAccelerator(channel) }
    if (kind === 'context') return { told: event.sender.tellContext(unpack(text)[0]) }
    const named = await withPaths(event.sender, text)
    const rest = hostWork(() => unpack(named)) ?? []
    if (kind === 'send') return { sent: ipcMain.emit(channel, event, ...rest) }
    const handler = ipcMain.handlers.get(channel)
    if (handler === undefined) return { error: `No handler registered for '${channel}'` }
    try {
      const answer = await duringCall(channel.replace(/^tic:call:/, ''), async () => handler(event, ...rest))
      const packed = hostWork(() => pack(answer))
      return await duringTransfer(packed?.length ?? 0, async () => ({ text: packed }))
    } catch (error) {
      return { error: String(error) }
    }
  })
}

/** Dropped files arrive by the name the preload's webUtils gave them; main is to see their paths. */
async function withPaths(sender, text) {
  let found = text
  for (const [quoted, name] of text?.matchAll(/"(host-file:\d+)"/g) ?? [])
    found = found.replace(quoted, JSON.stringify(await sender.pathOfFile(name)))
  return found
}

/** The script that runs before the page's own: the preload with a `require` that knows only 'electron'. */
export function preloadScript(file, args) {
  const preload = readFileSync(file, 'utf8')
  const shim = `{ argv: ${JSON.stringify(args)}, platform: ${JSON.stringify(process.platform)}, versions: {}, env: {}, sandboxed: true }`
  return `(() => { if (window !== window.top || !location.hostname.endsWith('.app.test')) return
const electron = (${renderer.toString()})()
const require = (name) => { if (name !== 'electron') throw new Error('module not found: ' + name); return electron }
const module = { exports: {} };
(function (require, module, exports, process) { ${preload}
})(require, module, module.exports, ${shim}) })()`
}
