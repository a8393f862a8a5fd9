import { availableParallelism } from 'node:os'
import { app, type Session, session } from 'electron'
import { within } from '#services/printing/within.ts'
import { trustSingleInstance } from '#services/record/index.ts'
import { settingsWritten } from '#services/settings/settingsFile.ts'
import { createJobs } from '#services/worker/createJobs.ts'
import { loadAppearance } from './appearance.ts'
import { lockWhenAway } from './away.ts'
import { quitAfterSaving } from './closing.ts'
import { endWhenClosed, endWithSystem } from './ending.ts'
import { chooseGraphics, watchGraphics } from './graphics.ts'
import { serveAll } from './ipc/index.ts'
import { allWork } from './ipc/underWay.ts'
import { log, logCrashes } from './log.ts'
import { withMadeOf } from './madeDocuments.ts'
import { showMenu } from './menu.ts'
import { takeFilesFromOutside } from './openedFromOutside.ts'
import { createOpenPackages } from './openPackages.ts'
import { everybodyLeft } from './people.ts'
import { choosePlaces } from './places.ts'
import { withPhotosOf } from './protocol/photos.ts'
import { registerScheme } from './protocol/scheme.ts'
import { serveScheme } from './protocol/serveScheme.ts'
import { guardPages, guardSession } from './security/guards.ts'
import { nameForTaskbar, refusesDebugging } from './security/startUp.ts'
import { startFailed } from './trouble.ts'
import { mainWindow, openWindow } from './window.ts'
import { loadZoom } from './zoom.ts'

choosePlaces()
registerScheme()
app.enableSandbox()
nameForTaskbar()
if (refusesDebugging()) app.exit(2)
else if (app.requestSingleInstanceLock()) void start().catch(startFailed)
else app.quit()

/** The start-up is a list; each line is a module of its own. */
async function start(): Promise<void> {
  trustSingleInstance(app.getPath('userData'))
  chooseGraphics()
  // a stick of results is verified on several cores; one is left to the windows
  const verifying = Math.max(1, Math.min(3, availableParallelism() - 1))
  const jobs = createJobs(new URL('./worker.js', import.meta.url), (message) => log('worker failed', { error: message }), { verifying })
  const packages = createOpenPackages(jobs)
  logCrashes()
  watchGraphics()
  guardPages()
  quitAfterSaving()
  endWhenClosed(async () => {
    await within(2_000, allWork())
    await Promise.all([everybodyLeft(), jobs.close(), settingsWritten()])
  })
  takeFilesFromOutside()
  await app.whenReady()
  await Promise.all([loadAppearance(), loadZoom()])
  const prepare = once((own: Session) => {
    guardSession(own)
    serveScheme(own, withMadeOf(own, withPhotosOf(own, jobs, packages.readIn(own))))
  })
  prepare(session.defaultSession)
  serveAll(packages, jobs, prepare)
  showMenu()
  endWithSystem()
  lockWhenAway()
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (mainWindow() === undefined) void openWindow().catch(startFailed)
  })
  await openWindow()
  jobs.warm('packages')
}

/** Each profile's session is guarded once, however often its window is opened. */
function once(prepare: (own: Session) => void): (own: Session) => void {
  const ready = new WeakSet<Session>()
  return (own) => {
    if (ready.has(own)) return
    ready.add(own)
    prepare(own)
  }
}
