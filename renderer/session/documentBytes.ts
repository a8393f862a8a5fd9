import { documentPath, faultHeader } from '#shared/ipc/documents.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { photoUrl } from './photoUrl.ts'

/** The address of a document's bytes: the protocol's own host for documents, separate from the page's. */
function documentUrl(openPackage: string, document: string): string {
  const host = location.host.replace(/^tic/, 'documents')
  return `${location.protocol}//${host}${documentPath(openPackage, document)}`
}

/** A document's bytes, whole; refused with the reason when the package was closed or its file can no longer be read. */
export function documentBytes(openPackage: string, document: string, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  return bytesAt(documentUrl(openPackage, document), document, signal)
}

/** The bytes of a photo taken on site, whole. */
export function photoBytes(review: string, sha256: string, name: string, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  return bytesAt(photoUrl(review, sha256), name, signal)
}

async function bytesAt(url: string, name: string, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  try {
    const response = await fetch(url, { signal: signal ?? null })
    return response.ok ? ok(new Uint8Array(await response.arrayBuffer())) : refuse(...faultsOf(response, name))
  } catch {
    return refuse({ code: signal?.aborted ? 'job.cancelled' : 'file.notReadable', name })
  }
}

function faultsOf(response: Response, document: string): readonly [Fault, ...Fault[]] {
  const said = response.headers.get(faultHeader)
  // main wrote the header from its own faults
  const faults = said === null ? [] : (JSON.parse(decodeURIComponent(said)) as readonly Fault[])
  const [first, ...rest] = faults
  return first ? [first, ...rest] : [{ code: 'document.closed', name: document }]
}
