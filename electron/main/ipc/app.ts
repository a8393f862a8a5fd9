import { app } from 'electron'
import { appCalls } from '#shared/ipc/app.ts'
import { ok } from '#shared/text/fault.ts'
import { appearance, setAppearance } from '../appearance.ts'
import { answerClosing, noteUnsaved } from '../closing.ts'
import { showMenu } from '../menu.ts'
import { pageListens } from '../openedFromOutside.ts'
import { personAt } from '../people.ts'
import { screenDrawn } from '../trouble.ts'
import { showWindow } from '../window.ts'
import { serve } from './serve.ts'

export function serveApp(): void {
  serve(appCalls, {
    info: () => {
      const { node, chrome, electron, v8 } = process.versions
      const versions = Object.fromEntries(
        Object.entries({ node, chrome, electron, v8 }).filter(([, version]) => version !== undefined),
      ) as Record<string, string>
      return ok({
        version: app.getVersion(),
        runtime: electron ? 'electron' : 'host',
        versions,
        platform: process.platform,
        dataFolder: app.getPath('userData'),
      })
    },
    appearance: () => ok(appearance()),
    setAppearance: async (next) => {
      const written = await setAppearance(next)
      showMenu()
      return written
    },
    ready: async (_ask, { window }) => {
      screenDrawn(window)
      showWindow(window)
      if (personAt(window)) await pageListens(window)
      return ok(undefined)
    },
    unsaved: ({ unsaved }, { window }) => {
      noteUnsaved(window, unsaved)
      return ok(undefined)
    },
    closeAnswered: ({ saved }, { window }) => {
      answerClosing(window, saved)
      return ok(undefined)
    },
  })
}
