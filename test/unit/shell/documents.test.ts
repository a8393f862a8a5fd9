import { expect, test } from 'vitest'
import { type ReadDocument, serveDocument } from '../../../electron/main/protocol/documents.ts'
import { ok, refuse } from '../../../shared/text/fault.ts'

const bytes = new TextEncoder().encode('<script>alert(1)</script>')
const read: ReadDocument = async (openPackage, document) =>
  openPackage === 'package-1' && document === 'D001' ? ok({ bytes, kind: 'html' }) : refuse({ code: 'document.unknown' })

function ask(path: string, init?: RequestInit) {
  return serveDocument(read, new Request(`app://documents${path}`, init))
}

test('a page inside a package is plain text to the browser, sandboxed and never sniffed', async () => {
  const answer = await ask('/package-1/D001')
  expect({ status: answer.status, text: await answer.text() }).toEqual({ status: 200, text: '<script>alert(1)</script>' })
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'")
})

test('SVG is text, PDF and pictures are themselves', async () => {
  const types = await Promise.all(
    ['svg', 'pdf', 'png', 'jpg', 'xlsx'].map(async (kind) => {
      const answer = await serveDocument(async () => ok({ bytes, kind }), new Request('app://documents/p/D001'))
      return [kind, answer.headers.get('content-type')]
    }),
  )
  expect(Object.fromEntries(types)).toEqual({
    svg: 'text/plain; charset=utf-8',
    pdf: 'application/pdf',
    png: 'image/png',
    jpg: 'image/jpeg',
    xlsx: 'text/plain; charset=utf-8',
  })
})

test('a viewer reads ranges', async () => {
  const middle = await ask('/package-1/D001', { headers: { range: 'bytes=1-6' } })
  expect({ status: middle.status, range: middle.headers.get('content-range'), text: await middle.text() }).toEqual({
    status: 206,
    range: 'bytes 1-6/25',
    text: 'script',
  })
  const rest = await ask('/package-1/D001', { headers: { range: 'bytes=16-' } })
  expect(await rest.text()).toBe('</script>')
})

test('only listed documents of open packages are served, and only read', async () => {
  const asked = ['/package-2/D001', '/package-1/D002', '/package-1', '/package-1/D001/more', '/']
  expect(await Promise.all(asked.map(async (path) => (await ask(path)).status))).toEqual([404, 404, 404, 404, 404])
  expect((await ask('/package-1/D001', { method: 'POST' })).status).toBe(405)
})
