import { EventEmitter } from 'node:events'
import { fromChromium, isOurs, partitionName, partitionOf, toChromium } from './addresses.mjs'
import { browser } from './chromium.mjs'
import { duringTransfer } from './holds.mjs'

/** Scheme handlers of one session. */
class Protocol {
  handlers = new Map()
  registerSchemesAsPrivileged() {}
  handle(scheme, handler) {
    this.handlers.set(scheme, handler)
  }
  unhandle(scheme) {
    this.handlers.delete(scheme)
  }
  isProtocolHandled(scheme) {
    return this.handlers.has(scheme)
  }
}

class Session extends EventEmitter {
  protocol = new Protocol()
  beforeRequest = (_details, answer) => answer({})
  webRequest = {
    onBeforeRequest: (handler) => {
      this.beforeRequest = handler
    },
    onHeadersReceived: () => {},
    onBeforeSendHeaders: () => {},
  }
  constructor(name) {
    super()
    this.name = name
  }
  setPermissionRequestHandler(handler) {
    this.permissionHandler = handler
  }
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerDictionaryDownloadURL() {}
  setDisplayMediaRequestHandler() {}
  setSSLConfig() {}
  /** Does the app's own guard let this address through? */
  lets(url) {
    return new Promise((done) => this.beforeRequest({ url }, ({ cancel }) => done(!cancel)))
  }
  async clearStorageData() {}
  async clearCache() {}
  flushStorageData() {}
}

const sessions = new Map()
export const session = {
  get defaultSession() {
    return session.fromPartition('')
  },
  fromPartition(partition) {
    const name = partitionName(partition)
    if (!sessions.has(name)) sessions.set(name, new Session(name))
    return sessions.get(name)
  },
}
export const protocol = new Proxy({}, { get: (_, key) => session.defaultSession.protocol[key].bind(session.defaultSession.protocol) })

/** Answers every request of every page from the app's scheme handlers; whatever else would leave the machine is refused. */
export async function routeRequests(mayNavigate) {
  await browser.context.route('**/*', async (route) => {
    const request = route.request()
    if (!isOurs(request.url())) {
      process.stderr.write(`host: refused ${request.url()}\n`)
      if (request.isNavigationRequest()) mayNavigate(frameOf(request), request.url())
      return route.abort('blockedbyclient')
    }
    if (request.isNavigationRequest() && !mayNavigate(frameOf(request), request.url())) return route.abort('aborted')
    const own = session.fromPartition(partitionOf(request.url()))
    if (!(await own.lets(fromChromium(request.url())))) return route.abort('blockedbyclient')
    const handler = own.protocol.handlers.get('app')
    if (handler === undefined) return route.abort('failed')
    await answer(route, handler).catch((error) => {
      process.stderr.write(`host: ${fromChromium(request.url())}: ${error.message}\n`)
      return route.abort('failed').catch(() => {})
    })
  })
}

/** A window that a page asks for has no frame yet; whether it may open is not decided here. */
function frameOf(request) {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}

async function answer(route, handler) {
  const request = route.request()
  const partition = partitionOf(request.url())
  const sent = request.postDataBuffer() ?? undefined
  const headers = Object.fromEntries(Object.entries(request.headers()).filter(([name]) => !/^(host|origin|referer)$/.test(name)))
  const response = await handler(new Request(fromChromium(request.url()), { method: request.method(), headers, body: sent }))
  const answered = Object.fromEntries(
    [...response.headers].map(([name, value]) => [name, value.replace(/app:\/\/[\w-]+/g, (url) => toChromium(url, partition))]),
  )
  const body = Buffer.from(await response.arrayBuffer())
  await duringTransfer(body.length, () => route.fulfill({ status: response.status, headers: answered, body }))
}
