import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { documentHost } from './hosts.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.map': 'application/json',
}

/** Serves the built pages; every page gets its own nonce for the styles antd writes. */
export async function servePage(folder: string, url: URL): Promise<Response> {
  const file = fileOf(folder, url.pathname)
  const type = file && contentTypes[extname(file)]
  if (file === undefined || type === undefined) return new Response('', { status: 404 })
  const body = await readFile(file).catch(() => undefined)
  if (body === undefined) return new Response('', { status: 404 })
  if (!file.endsWith('.html')) {
    const policy = /\.m?js$/.test(file) && { 'content-security-policy': workerPolicy }
    return new Response(new Uint8Array(body), { headers: { ...commonHeaders, 'content-type': type, ...policy } })
  }
  const nonce = randomBytes(18).toString('base64')
  const headers = { ...commonHeaders, 'content-type': type, 'content-security-policy': contentSecurityPolicy(nonce) }
  return new Response(body.toString('utf8').replaceAll('%NONCE%', nonce), { headers })
}

/** The file inside `folder` a path names, or none when it would climb out. */
export function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)))
  return file.startsWith(normalize(folder) + sep) && !file.includes('\0') ? file : undefined
}

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
}

/** A worker has the policy of its own script: it reads the app's own files and documents' bytes, and compiles decoders. */
export const workerPolicy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' app://${documentHost}`

/** Scripts only from the app itself; styles also with the page's nonce; documents' bytes from their own host; no other source. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob: app://${documentHost}`,
    "font-src 'self'",
    `connect-src 'self' app://${documentHost}`,
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
