import { join } from 'node:path'
import { app } from 'electron'

/** Name of the profile's folder, the same in every language; `--user-data-dir` overrides it. */
const folderName = 'tic-review'

/** Must run before anything asks for a path: Electron would otherwise name the folder after the product's Chinese name. */
export function choosePlaces(): void {
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), folderName))
  app.setAppLogsPath(join(app.getPath('userData'), 'logs'))
}

export const places = {
  /** run from a stick, without installing: data stays on this computer's disk, since a stick is pulled out in mid-sentence */
  portable: () => process.env.PORTABLE_EXECUTABLE_DIR !== undefined,
  data: () => app.getPath('userData'),
  /** one folder a person */
  profiles: () => join(app.getPath('userData'), 'profiles'),
  /** packages that came encrypted, opened by the person's key, a folder a person */
  opened: () => join(app.getPath('userData'), 'opened'),
  /** 练习 has a profile of its own, separate from the others */
  practice: () => join(app.getPath('userData'), 'practice'),
  /** made by `npm run samples`, brought along by the installer */
  sample: () => join(app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'out'), 'samples', 'rare-earth-visit.ticplan'),
  log: () => join(app.getPath('userData'), 'logs', 'app.log'),
  appearance: () => join(app.getPath('userData'), 'appearance.json'),
  door: () => join(app.getPath('userData'), 'door.json'),
  zoom: () => join(app.getPath('userData'), 'zoom.json'),
  graphics: () => join(app.getPath('userData'), 'graphics.json'),
  windowState: () => join(app.getPath('userData'), 'window.json'),
  /** the built pages */
  pages: () => join(app.getAppPath(), 'out', 'renderer'),
  preload: () => join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
}
