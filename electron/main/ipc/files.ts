import { type BrowserWindow, shell } from 'electron'
import { writeFileSafely } from '#services/files/write.ts'
import { dropChannel, type FilePurpose, fileCalls } from '#shared/ipc/files.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { locale } from '../appearance.ts'
import { pickFiles, pickTarget } from '../dialogs.ts'
import { pathOf, targetFor, targetOf, tokenFor } from '../fileTokens.ts'
import { serve, serveChannel } from './serve.ts'

const endings: Readonly<Record<FilePurpose, readonly string[]>> = {
  package: ['ticplan'],
  standard: ['json', 'xlsx'],
  results: ['pdf', 'xlsx', 'json'],
  identity: ['p12', 'pfx'],
  profile: ['ticprofile'],
  photos: ['jpg', 'jpeg', 'png'],
  archived: ['*'],
  table: ['ticvalues'],
  workbook: ['xlsx', 'xls', 'et'],
  certificate: ['pem', 'cer', 'crt', 'der'],
}

export function serveFiles(): void {
  serve(fileCalls, {
    pick: async ({ purpose, several }, { window }) => ok(await pick(window, purpose, several)),
    pickTarget: async ({ name, kind }, { window }) => {
      const path = await pickTarget(window, name, kind)
      return ok(path === undefined ? undefined : await targetFor(path, window))
    },
    saveText: async ({ file, text }) => {
      const path = targetOf(file)
      return path === undefined ? refuse({ code: 'file.token' }) : writeFileSafely(path, new TextEncoder().encode(text), { force: true })
    },
    reveal: ({ file }) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      shell.showItemInFolder(path)
      return ok(undefined)
    },
  })
  serveChannel(dropChannel, async (given) => {
    const paths = Array.isArray(given) ? given.filter((path): path is string => typeof path === 'string' && path !== '') : []
    return ok(await Promise.all(paths.slice(0, 500).map((path) => tokenFor(path))))
  })
}

async function pick(window: BrowserWindow, purpose: FilePurpose, several: boolean) {
  const filters = [{ name: say(locale(), 'app', `files.${purpose}`), extensions: [...endings[purpose]] }]
  const paths = await pickFiles(window, purpose, several, filters)
  return Promise.all(paths.map((path) => tokenFor(path)))
}
