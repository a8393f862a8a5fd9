import { readFileSync } from 'node:fs'
import { app, dialog, type MenuItemConstructorOptions } from 'electron'
import { z } from 'zod'
import { writeSettings } from '#services/settings/settingsFile.ts'
import { say } from '#shared/text/say.ts'
import { locale } from './appearance.ts'
import { log } from './log.ts'
import { places } from './places.ts'
import { mainWindow } from './window.ts'

const schema = z.strictObject({ software: z.boolean() })
/** Chromium restarts its graphics process after a crash; a driver that crashes twice is not used. */
const deathsBorne = 2
let software = false
let deaths = 0
let told = false

/** Must run before the app is ready, so it reads the file at once: drawing without the graphics card, where that was chosen. */
export function chooseGraphics(): void {
  software = readChoice()
  if (software) app.disableHardwareAcceleration()
}

/** Old drivers give a black or flickering window: after the second death of the graphics process the person is offered a way out. */
export function watchGraphics(): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit' || software) return
    deaths++
    if (deaths < deathsBorne || told) return
    told = true
    void offerSoftware()
  })
}

/** The same chosen by hand, for a display that is wrong without a crash. */
export function graphicsItem(): MenuItemConstructorOptions {
  return {
    id: 'menu.softwareGraphics',
    label: say(locale(), 'app', 'menu.softwareGraphics'),
    type: 'checkbox',
    checked: software,
    click: (item) => void choose(item.checked).then(askToRestart),
  }
}

async function offerSoftware(): Promise<void> {
  await choose(true)
  await askToRestart()
}

async function choose(next: boolean): Promise<void> {
  software = next
  const written = await writeSettings(places.graphics(), { software } satisfies z.infer<typeof schema>)
  if (!written.ok) log('setting not kept', { word: 'graphics' })
}

/** The choice takes effect at the next start; the person decides when to restart, and closing saves everything first. */
async function askToRestart(): Promise<void> {
  const window = mainWindow()
  const box = {
    type: 'info' as const,
    title: say(locale(), 'app', 'name'),
    message: say(locale(), 'app', software ? 'graphics.software' : 'graphics.card'),
    detail: say(locale(), 'app', 'graphics.restart'),
    buttons: [say(locale(), 'app', 'graphics.later'), say(locale(), 'app', 'graphics.now')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box))
  if (response !== 1) return
  // an AppImage and the portable edition run from a temporary folder
  const { APPIMAGE, PORTABLE_EXECUTABLE_FILE } = process.env
  app.relaunch({ execPath: APPIMAGE ?? PORTABLE_EXECUTABLE_FILE ?? process.execPath })
  app.quit()
}

function readChoice(): boolean {
  try {
    return schema.parse(JSON.parse(readFileSync(places.graphics(), 'utf8'))).software
  } catch {
    // not chosen, or not readable: the graphics card draws
    return false
  }
}
