// Between two visits the process and its Chromium may stay: every window goes, the profile's folder is emptied, and the next visit
// begins with windows of its own. Real Electron has nothing of this; there each visit starts a process of its own.
import { once } from 'node:events'
import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, windows } from './app.mjs'
import { ipcMain } from './ipc.mjs'
import { usualDialogs } from './parts.mjs'
import { settings } from './settings.mjs'

/** Ours, in the profile's folder: what stays while Chromium and this process run. */
const own = new Set(['chromium', 'host.lock', 'host.inbox'])
/** What main read at its start and holds in memory: a visit that wrote one of these ends the process. */
const readAtStart = ['appearance.json', 'zoom.json', 'graphics.json']
/** Closing journals and packages takes milliseconds; ms */
const patience = 3_000

/** Ends what a visit opened and empties the folder; false when something of it may be left, and the process must not stay. */
export async function endVisit() {
  if (process.platform !== 'linux') return false
  if (readAtStart.some((name) => existsSync(join(settings.userData, name)))) return false
  app.stays = true
  try {
    const left = [...windows].map((window) => window.webContents)
    for (const window of [...windows]) window.destroy()
    for (const contents of left) contents.removeAllListeners()
    usualDialogs()
    if (!(await nothingOpen())) return false
    for (const name of readdirSync(settings.userData))
      if (!own.has(name)) rmSync(join(settings.userData, name), { recursive: true, force: true })
    return true
  } finally {
    app.stays = false
  }
}

/** The next visit begins as a start does, at the door; `entering` leaves out the door's page. */
export function beginVisit(argv, entering) {
  settings.withoutPage = entering
  app.emit('activate')
  app.emit('second-instance', {}, argv, '/')
}

/**
 * The person enters with no page of the door in between: what that page would send is sent for it, and the product opens the
 * person's own window. The visits that are about the door draw it.
 */
export async function enterVisit(id, passphrase) {
  const [door] = windows.size > 0 ? windows : await once(app, 'browser-window-created').then(([, window]) => [window])
  door.close = () => door.destroy()
  const event = { sender: door.webContents, senderFrame: { url: 'app://tic/index.html', parent: null } }
  return ipcMain.handlers.get('tic:call:profiles.unlock')(event, { id, passphrase })
}

/** Waits until no journal, lock or package of the visit is open in this process, its threads included. */
async function nothingOpen() {
  for (let waited = 0; waited < patience; waited += 5) {
    if (!openFiles().some(ofVisit) && locks().length === 0) return true
    await wait(5)
  }
  return false
}

function ofVisit(path) {
  const inside = path.startsWith(settings.userData + sep)
  return path.endsWith('.ticplan') || (inside && !own.has(path.slice(settings.userData.length + 1).split(sep)[0]))
}

function openFiles() {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      return [readlinkSync(`/proc/self/fd/${number}`)]
    } catch {
      return []
    }
  })
}

function locks() {
  const people = join(settings.userData, 'profiles')
  return existsSync(people) ? readdirSync(people, { recursive: true }).filter((name) => name.endsWith('.lock')) : []
}
