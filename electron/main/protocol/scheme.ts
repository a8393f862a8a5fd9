import { protocol } from 'electron'

/** Pages live at app://tic/, documents of the open packages at app://documents/: two origins, so that no document is a page. */
export const pageHost = 'tic'
export const documentHost = 'documents'
export const startAddress = `app://${pageHost}/index.html`

/** Before the app is ready: app: behaves like https (own storage, secure context, CSP). */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true } },
  ])
}
