import { protocol } from 'electron'

/** Before the app is ready: app: behaves like https (own storage, secure context, CSP). */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true, codeCache: true },
    },
  ])
}
