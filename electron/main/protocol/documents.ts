import { faultHeader } from '#shared/ipc/documents.ts'
import type { Fault, Result } from '#shared/text/fault.ts'

/** Reads a document of an open package; refuses one that is not listed or whose package is closed. */
export type ReadDocument = (openPackage: string, document: string) => Promise<Result<{ readonly bytes: Uint8Array; readonly kind: string }>>

/** Kinds whose bytes a viewer of ours reads; everything else, HTML and SVG above all, is plain text to the browser. */
const contentTypes = new Map([
  ['pdf', 'application/pdf'],
  ['print', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
])

/** What a window prints is made by us and opens in the browser's own PDF viewer; all else is data for a viewer of ours. */
const shown = { 'content-disposition': 'inline' }
const handedOver = { 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'content-disposition': 'attachment' }

/** Serves app://documents/<package>/<document>, whole or a range; the content cannot run scripts or frame anything. */
export async function serveDocument(read: ReadDocument, request: Request): Promise<Response> {
  if (request.method !== 'GET') return new Response('', { status: 405 })
  const [openPackage, document, ...more] = new URL(request.url).pathname.slice(1).split('/')
  if (!openPackage || !document || more.length > 0) return new Response('', { status: 404 })
  const found = await read(openPackage, document)
  if (!found.ok) return refusal(found.faults)
  const { bytes, kind } = found.value
  const headers = {
    'content-type': contentTypes.get(kind) ?? 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(kind === 'print' ? shown : handedOver),
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'accept-ranges': 'bytes',
  }
  const range = rangeOf(request.headers.get('range'), bytes.length)
  if (range === undefined)
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'content-length': String(bytes.length) } })
  const part = bytes.subarray(range.from, range.to + 1) as Uint8Array<ArrayBuffer>
  const said = { 'content-length': String(part.length), 'content-range': `bytes ${range.from}-${range.to}/${bytes.length}` }
  return new Response(part, { status: 206, headers: { ...headers, ...said } })
}

/** Why there are no bytes, for the page's message: the drive is unplugged, the package is closed, the file was altered. */
function refusal(faults: readonly Fault[]): Response {
  const headers = { 'access-control-allow-origin': '*', 'access-control-expose-headers': faultHeader, 'cache-control': 'no-store' }
  return new Response('', { status: 404, headers: { ...headers, [faultHeader]: encodeURIComponent(JSON.stringify(faults.slice(0, 5))) } })
}

function rangeOf(header: string | null, length: number): { readonly from: number; readonly to: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '')
  if (match === null) return undefined
  const from = Number(match[1])
  const to = Math.min(match[2] ? Number(match[2]) : length - 1, length - 1)
  return from <= to ? { from, to } : undefined
}
