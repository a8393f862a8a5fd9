// The small parts of the double: dialogs that a test answers by replacing them, menus, and what the system would tell.
import { EventEmitter } from 'node:events'

export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  showErrorBox: (title, text) => process.stderr.write(`host: ${title}: ${text}\n`),
}
const answered = { ...dialog }

/** Takes back what a test let the dialogs answer. */
export function usualDialogs() {
  Object.assign(dialog, answered)
}

export const shell = {
  openExternal: async (url) => void process.stderr.write(`host: openExternal ${url}\n`),
  openPath: async () => '',
  showItemInFolder: (path) => void process.stderr.write(`host: showItemInFolder ${path}\n`),
  beep: () => {},
}

let applicationMenu = null

export class Menu {
  constructor(items = []) {
    this.items = items
  }
  static buildFromTemplate(template) {
    return new Menu(
      template.map((item) => ({
        enabled: true,
        visible: true,
        ...item,
        submenu: Array.isArray(item.submenu) ? Menu.buildFromTemplate(item.submenu) : item.submenu,
      })),
    )
  }
  static setApplicationMenu(menu) {
    applicationMenu = menu
  }
  static getApplicationMenu() {
    return applicationMenu
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  itemFor(keys) {
    for (const item of this.items) {
      if (item.accelerator && accelerator(item.accelerator) === keys && item.click) return item
      const found = item.submenu?.itemFor(keys)
      if (found) return found
    }
    return undefined
  }
  append(item) {
    this.items.push(item)
  }
  popup() {}
}

/** 'CmdOrCtrl+Shift+Z' → 'ctrl+shift+z', in the order the page reports keys */
function accelerator(text) {
  const names = { cmdorctrl: 'ctrl', commandorcontrol: 'ctrl', control: 'ctrl', plus: '+', cmd: 'meta', command: 'meta', option: 'alt' }
  const parts = text
    .toLowerCase()
    .split('+')
    .map((part) => names[part] ?? part)
  const order = ['ctrl', 'meta', 'alt', 'shift']
  return [...order.filter((key) => parts.includes(key)), ...parts.filter((part) => !order.includes(part))].join('+')
}

export class MenuItem {
  constructor(options) {
    Object.assign(this, options)
  }
}

class NativeTheme extends EventEmitter {
  themeSource = 'system'
  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  get shouldUseDarkColors() {
    return this.themeSource === 'dark'
  }
}
export const nativeTheme = new NativeTheme()

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  scaleFactor: 1,
}
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
})

export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 })
export const crashReporter = { start: () => {}, addExtraParameter: () => {} }
export const nativeImage = { createFromPath: () => ({}), createEmpty: () => ({}) }
export const clipboard = { writeText: () => {}, readText: () => '' }
