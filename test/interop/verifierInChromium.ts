import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Given } from '#services/verify/given.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { chromiumPath } from '../../scripts/setup.mjs'
import { fromBase91 } from '../../verifier/packing/base91.ts'
import type { FromWorker } from '../../verifier/worker/messages.ts'

export const pageFile = fileURLToPath(new URL('../../out/verify/verify.html', import.meta.url))

/** Chromium with the page open from its file, as by a double click; without network. */
export async function openedPage(locale = 'zh-CN'): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: process.getuid?.() !== 0 })
  const page = await browser.newPage({ locale, viewport: { width: 1366, height: 768 }, offline: true })
  await page.goto(pathToFileURL(pageFile).href)
  await page.waitForSelector('#start')
  return { browser, page }
}

/** Verifies bytes by the page's own worker, which is given tasks and certificates as data; fields only a screen fills stay apart. */
export async function workerOf(page: Page): Promise<(name: string, bytes: Uint8Array, given: Given) => Promise<Verification>> {
  const html = readFileSync(pageFile, 'utf8')
  const block = (id: string) => gunzipSync(fromBase91(html.split(`id="${id}">`)[1]!.split('</script>')[0]!))
  await page.evaluate(startWorker, { code: block('worker').toString('utf8'), glyphs: block('glyphs').toString('base64') })
  return async (name, bytes, given) => {
    const asked = { name, bytes: Buffer.from(bytes).toString('base64'), given: JSON.stringify(given, marked) }
    const answer = (await page.evaluate((one) => (globalThis as unknown as InPage).verifyHere(one), asked)) as FromWorker
    if (answer.kind !== 'verified') throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.verification
  }
}

interface Asked {
  readonly name: string
  readonly bytes: string
  readonly given: string
}

interface InPage {
  verifyHere(asked: Asked): Promise<unknown>
}

/** Maps and bytes as JSON, which a page is given. */
function marked(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const own = key === '' ? value : this[key]
  if (own instanceof Map) return { $map: [...own] }
  return own instanceof Uint8Array ? { $bytes: Buffer.from(own).toString('base64') } : value
}

/** Runs in the page. */
function startWorker({ code, glyphs }: { readonly code: string; readonly glyphs: string }): void {
  const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
  const table = bytesOf(glyphs)
  Object.assign(globalThis, {
    verifyHere: ({ name, bytes, given }: Asked) =>
      new Promise((settle) => {
        const part = JSON.parse(given, (_, value) => (value?.$map ? new Map(value.$map) : value?.$bytes ? bytesOf(value.$bytes) : value))
        worker.onmessage = ({ data }) => data.kind !== 'allow' && settle(data)
        worker.postMessage({ kind: 'begin', glyphs: table, given: [part] })
        worker.postMessage({ kind: 'verify', name, content: new Blob([bytesOf(bytes)]) })
      }),
  })
}
