import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'

/** The folder used last, by what it was used for; for this run alone, since the next person has other sticks. */
const last = new Map<string, string>()

/** Files a person chooses; none when the dialog was closed. It begins in the folder used last for this purpose. */
export async function pickFiles(
  window: BrowserWindow,
  purpose: string,
  several: boolean,
  filters: readonly FileFilter[],
): Promise<readonly string[]> {
  const chosen = await dialog.showOpenDialog(window, {
    properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [...filters],
    ...(await from(`open.${purpose}`)),
  })
  const first = chosen.filePaths[0]
  if (chosen.canceled || first === undefined) return []
  last.set(`open.${purpose}`, dirname(first))
  return chosen.filePaths
}

/** The path to save to; `undefined` when the dialog was closed. `name` is the suggested file name. */
export async function pickTarget(window: BrowserWindow, name: string, kind: string): Promise<string | undefined> {
  const { defaultPath } = await from(`save.${kind}`)
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: defaultPath === undefined ? name : join(defaultPath, name),
    filters: [{ name: kind.toUpperCase(), extensions: kind === 'jpg' ? ['jpg', 'jpeg'] : [kind] }],
  })
  if (chosen.canceled || !chosen.filePath) return undefined
  last.set(`save.${kind}`, dirname(chosen.filePath))
  return chosen.filePath
}

/** A folder chosen by the person; `undefined` when the dialog was closed. */
export async function pickFolder(window: BrowserWindow, purpose: string): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
    ...(await from(`folder.${purpose}`)),
  })
  const folder = chosen.canceled ? undefined : chosen.filePaths[0]
  if (folder !== undefined) last.set(`folder.${purpose}`, folder)
  return folder
}

/** A stick that was pulled out is no place to begin at. */
async function from(key: string): Promise<{ readonly defaultPath?: string }> {
  const folder = last.get(key)
  if (folder === undefined) return {}
  return access(folder).then(
    () => ({ defaultPath: folder }),
    () => ({}),
  )
}
