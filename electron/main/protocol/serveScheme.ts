import type { Session } from 'electron'
import { log } from '../log.ts'
import { places } from '../places.ts'
import { type ReadDocument, serveDocument } from './documents.ts'
import { documentHost, pageHost } from './hosts.ts'
import { servePage } from './pages.ts'

/** Answers every app:// address of a session. */
export function serveScheme(session: Session, read: ReadDocument): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    try {
      if (url.host === documentHost) return await serveDocument(read, request)
      if (url.host === pageHost) return await servePage(places.pages(), url)
    } catch (error) {
      log('protocol failed', { word: url.host, error })
    }
    return new Response('', { status: 404 })
  })
}
