import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { appEvents } from '#shared/ipc/app.ts'
import { say } from '#shared/text/say.ts'
import { locale } from './appearance.ts'
import { graphicsItem } from './graphics.ts'
import { tell } from './ipc/tell.ts'
import { appWindows, mainWindow } from './window.ts'
import { zoom } from './zoom.ts'

type TextKey = Parameters<typeof say<'app'>>[2]

/** The application menu in the reader's language; commands go to the page by name, so that each exists once, in the page. */
export function showMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [macMenu(), ...menus()] : menus()))
}

function menus(): MenuItemConstructorOptions[] {
  return [
    menu('menu.file', [
      command('command.open', 'CmdOrCtrl+O'),
      command('command.print', 'CmdOrCtrl+P'),
      { type: 'separator' },
      process.platform === 'darwin' ? role('menu.close', 'close') : role('menu.quit', 'quit'),
    ]),
    menu('menu.edit', [
      command('command.undo', 'CmdOrCtrl+Z'),
      command('command.redo', 'CmdOrCtrl+Shift+Z'),
      { type: 'separator' },
      role('menu.cut', 'cut'),
      role('menu.copy', 'copy'),
      role('menu.paste', 'paste'),
      role('menu.selectAll', 'selectAll'),
      { type: 'separator' },
      command('command.find', 'CmdOrCtrl+K'),
    ]),
    menu('menu.view', [
      zoomItem('menu.zoomIn', 'in', 'CmdOrCtrl+='),
      zoomItem('menu.zoomOut', 'out', 'CmdOrCtrl+-'),
      zoomItem('menu.zoomReset', 'reset', 'CmdOrCtrl+0'),
      // the same commands on other keys: with Shift, and on the numeric keypad
      ...(['Plus', 'Shift+=', 'numadd'] as const).map((key) => hidden(zoomItem('menu.zoomIn', 'in', `CmdOrCtrl+${key}`))),
      hidden(zoomItem('menu.zoomOut', 'out', 'CmdOrCtrl+numsub')),
      hidden(zoomItem('menu.zoomReset', 'reset', 'CmdOrCtrl+num0')),
      { type: 'separator' },
      command('command.document', 'F6'),
      role('menu.fullScreen', 'togglefullscreen'),
      graphicsItem(),
    ]),
    ...(process.platform === 'darwin' ? [windowMenu()] : []),
    menu('menu.help', [command('command.help', 'F1'), command('command.shortcuts', 'CmdOrCtrl+/'), command('command.about')]),
  ]
}

function macMenu(): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      command('command.about'),
      { type: 'separator' },
      role('menu.services', 'services'),
      { type: 'separator' },
      role('menu.hide', 'hide'),
      role('menu.hideOthers', 'hideOthers'),
      role('menu.showAll', 'unhide'),
      { type: 'separator' },
      role('menu.quit', 'quit'),
    ],
  }
}

/** macOS lists the windows of a program under a menu of that role. */
function windowMenu(): MenuItemConstructorOptions {
  return {
    ...menu('menu.window', [role('menu.minimize', 'minimize'), role('menu.zoomWindow', 'zoom'), role('menu.front', 'front')]),
    role: 'window',
  }
}

function menu(key: TextKey, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions {
  return { label: say(locale(), 'app', key), submenu }
}

function command(key: TextKey, accelerator?: string): MenuItemConstructorOptions {
  const click = () => {
    const window = mainWindow()
    if (window) tell(window, appEvents, 'command', { name: key.slice('command.'.length) })
  }
  return { id: key, label: say(locale(), 'app', key), click, ...(accelerator && { accelerator }) }
}

function role(key: TextKey, name: MenuItemConstructorOptions['role'], accelerator?: string): MenuItemConstructorOptions {
  return { label: say(locale(), 'app', key), ...(name && { role: name }), ...(accelerator && { accelerator }) }
}

/** Not the system's own roles: those know no bounds and forget. */
function zoomItem(key: TextKey, to: Parameters<typeof zoom>[0], accelerator: string): MenuItemConstructorOptions {
  return { id: `${key} ${accelerator}`, label: say(locale(), 'app', key), accelerator, click: () => zoom(to, appWindows()) }
}

function hidden(item: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return { ...item, visible: false, acceleratorWorksWhenHidden: true }
}
