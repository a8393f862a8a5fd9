import { app } from 'electron'
import { pageHost } from '../protocol/hosts.ts'

/** The development server's address while `npm run dev` runs; never in a packed app. */
export function developmentAddress(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
}

/** Is this one of the app's own pages? Only they may call main. */
export function isOwnPage(address: string): boolean {
  const development = developmentAddress()
  if (development !== undefined && address.startsWith(`${development}/`)) return true
  const url = URL.parse(address)
  return url !== null && url.protocol === 'app:' && url.host === pageHost
}
