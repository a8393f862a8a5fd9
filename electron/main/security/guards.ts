import { app, type Session, type WebContents } from 'electron'
import { log } from '../log.ts'
import { isOwnPage } from './pageAddress.ts'
import { mayPageRequest, mayPrintingRequest } from './requests.ts'

/** Electron's checklist items 13 and 14: pages navigate only within the app, open no windows, and embed nothing. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents)
    contents.setWindowOpenHandler(({ url }) => {
      log('guard window refused', { word: schemeOf(url) })
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function guardNavigation(contents: WebContents): void {
  for (const name of ['will-navigate', 'will-redirect'] as const)
    contents.on(name as 'will-navigate', (event) => {
      if (isOwnPage(event.url)) return
      log('guard navigation refused', { word: schemeOf(event.url) })
      event.preventDefault()
    })
}

/** Items 5 and 15 to 18: no permission is granted, nothing is downloaded, and no request leaves the app. */
export function guardSession(session: Session): void {
  guard(session, (url) => mayPageRequest(url) || isOwnRequest(url))
}

/** The same for the window that prints: Chromium's PDF viewer loads its own parts, and no page of the app is there. */
export function guardPrinting(session: Session): void {
  guard(session, mayPrintingRequest)
}

function guard(session: Session, may: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('guard permission refused', { word: permission })
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => {
    log('guard download refused')
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    const refused = !may(details.url)
    if (refused) log('guard request refused', { word: schemeOf(details.url) })
    answer({ cancel: refused })
  })
}

/** The development server, and the socket it reloads pages by. */
function isOwnRequest(url: string): boolean {
  const development = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return development !== undefined && [development, development.replace(/^http/, 'ws')].some((start) => url.startsWith(start))
}

/** The part of an address that the log may hold: a host name could name a centre. */
function schemeOf(address: string): string {
  return URL.parse(address)?.protocol ?? ''
}
