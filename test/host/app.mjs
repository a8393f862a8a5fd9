import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { endChromium } from './chromium.mjs'
import { settings } from './settings.mjs'

const project = () => JSON.parse(readFileSync(join(settings.appFolder, 'package.json'), 'utf8'))
const paths = new Map()
let ready = false
let quitting = false
let locked = false
/** Windows that are open; BrowserWindow keeps it. */
export const windows = new Set()

class App extends EventEmitter {
  isPackaged = false
  commandLine = {
    hasSwitch: (name) => process.argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
    getSwitchValue: (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
    appendSwitch: () => {},
  }
  get name() {
    return project().productName
  }
  getName() {
    return this.name
  }
  getVersion() {
    return project().version
  }
  getAppPath() {
    return settings.appFolder
  }
  getLocale() {
    return process.env.TIC_HOST_LOCALE ?? 'zh-CN'
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()]
  }
  getPath(name) {
    const home = homedir()
    const known = { userData: settings.userData, sessionData: settings.userData, home, temp: tmpdir(), exe: process.execPath }
    const rest = {
      appData: join(home, '.config'),
      documents: process.env.XDG_DOCUMENTS_DIR ?? join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      desktop: join(home, 'Desktop'),
    }
    return (
      paths.get(name) ?? { ...rest, ...known, logs: join(settings.userData, 'logs'), crashDumps: join(settings.userData, 'crashes') }[name]
    )
  }
  setPath(name, path) {
    paths.set(name, path)
  }
  setAppLogsPath() {}
  setAppUserModelId() {}
  addRecentDocument() {}
  clearRecentDocuments() {}
  enableSandbox() {}
  isReady() {
    return ready
  }
  focus() {}
  async whenReady() {
    if (!ready) await new Promise((done) => this.once('ready', done))
  }
  getAppMetrics() {
    return []
  }

  /** One process a profile: a lock file with the process id; a later start leaves its arguments in a file for the first. */
  requestSingleInstanceLock() {
    if (locked) return true
    const file = join(settings.userData, 'host.lock')
    if (takeLock(file)) {
      locked = true
      process.on('exit', () => rmSync(file, { force: true }))
      listenForOthers()
      return true
    }
    const inbox = join(settings.userData, 'host.inbox')
    mkdirSync(inbox, { recursive: true })
    writeFileSync(join(inbox, `${process.pid}.json`), JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
    return false
  }

  quit() {
    if (quitting) return
    if (this.emitStoppable('before-quit')) return
    for (const window of windows) {
      window.close()
      if (windows.has(window)) return
    }
    this.finish()
  }

  /** Called when the last window went while quitting, and by quit() when there was none. */
  finish() {
    if (quitting || this.emitStoppable('will-quit')) return
    this.end(0)
  }

  /** Windows close without being asked; no code of the app runs between `quit` and the end. */
  exit(code = 0) {
    quitting = true
    for (const window of [...windows]) window.destroy()
    this.end(code)
  }

  /** As in Electron, the event loop does not turn again after `quit`: what needs a later turn never happens. */
  end(code) {
    quitting = true
    this.emit('quit', {}, code)
    endChromium()
    process.exit(code)
  }

  /** Between two visits no window is open, and the app must not quit for it (nextVisit.mjs). */
  stays = false
  relaunches = []
  relaunch(options) {
    this.relaunches.push(options)
  }
  disableHardwareAcceleration() {}

  emitStoppable(name, ...rest) {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    this.emit(name, event, ...rest)
    return event.defaultPrevented
  }
}

export const app = new App()
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => app.quit())

export function becomeReady() {
  ready = true
  app.emit('ready', {}, {})
}

function takeLock(file) {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeSync(openSync(file, 'wx'), String(process.pid))
      return true
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isAlive(Number(readFileSync(file, 'utf8')))) return false
      rmSync(file, { force: true })
    }
  }
  return false
}

function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function listenForOthers() {
  const inbox = join(settings.userData, 'host.inbox')
  mkdirSync(inbox, { recursive: true })
  watch(inbox, () => {
    for (const name of readdirSync(inbox).filter((entry) => entry.endsWith('.json'))) {
      const file = join(inbox, name)
      const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
      if (!text.endsWith('}')) continue
      rmSync(file, { force: true })
      const { argv, cwd } = JSON.parse(text)
      app.emit('second-instance', {}, argv, cwd, undefined)
    }
  }).unref()
}
