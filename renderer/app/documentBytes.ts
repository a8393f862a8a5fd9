import { documentPath } from '#shared/ipc/documents.ts'

/** Where a document's bytes come from: the protocol's own host for documents, beside the page's own. */
export function documentUrl(openPackage: string, document: string): string {
  const host = location.host.replace(/^tic/, 'documents')
  return `${location.protocol}//${host}${documentPath(openPackage, document)}`
}

/** A document's bytes, whole; nothing when the package was closed meanwhile. */
export async function documentBytes(openPackage: string, document: string, signal?: AbortSignal): Promise<Uint8Array | undefined> {
  const response = await fetch(documentUrl(openPackage, document), { signal: signal ?? null })
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
}
