// Makes out/verify/verify.html, the verifier as one file that a browser opens without network: node scripts/verifierPage.ts
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { shortBytes } from '../shared/closed/glyphDigest.ts'
import { packTable } from '../shared/closed/shortTable.ts'
import { toBase91 } from '../verifier/packing/base91.ts'
import { makeGlyphTable } from './glyphTable.ts'
import { bundle } from './verifierBundle.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const largestPage = 1_500_000

const started = performance.now()
makeGlyphTable(root)
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string }
const loader = await bundle('loader')
const page = await bundle('page', { pageVersion: JSON.stringify(version) })
const worker = await bundle('worker')
const html = assembled({ loader: loader.code, page: page.code, worker: worker.code, glyphs: await shortGlyphs() })
mkdirSync(`${root}out/verify`, { recursive: true })
writeFileSync(`${root}out/verify/verify.html`, html)
const bytes = Buffer.byteLength(html)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(`out/verify/verify.html ${bytes} bytes, sha256 ${createHash('sha256').update(html).digest('hex')}, ${seconds} s\n`)
if (bytes > largestPage)
  process.stderr.write(`verify.html has more than ${largestPage} bytes; what it holds: ${JSON.stringify(largest(worker.modules))}\n`)

interface Parts {
  readonly loader: string
  readonly page: string
  readonly worker: string
  readonly glyphs: Uint8Array
}

/** The template with everything in it; its policy allows this very script and style, what the script itself makes, and no connection. */
function assembled({ loader, page, worker, glyphs }: Parts): string {
  const style = readFileSync(`${root}verifier/page/page.css`, 'utf8')
  const script = loader.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(script)}' blob:`,
    `style-src '${digestOf(style)}'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const blocks = [
    block('worker', Buffer.from(worker)),
    block('glyphs', glyphs),
    block('code', Buffer.from(page)),
    `<script>${script}</script>`,
  ]
  const places: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    style: `<style>${style}</style>`,
    scripts: blocks.join('\n'),
  }
  return readFileSync(`${root}verifier/index.html`, 'utf8').replace(/<!-- (\w+) -->/g, (_, name: string) => places[name] as string)
}

/** Read by `verifier/packing/block.ts`. */
function block(id: string, bytes: Uint8Array): string {
  return `<script type="text/plain" id="${id}">${toBase91(gzipSync(bytes, { level: 9 }))}</script>`
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The table of glyphs with short digests, kept until the whole one or its making changes. */
async function shortGlyphs(): Promise<Uint8Array> {
  const table = readFileSync(`${root}resources/glyphs/1.bin`)
  const made = ['shortTable', 'kerningMatrix', 'numbers', 'glyphDigest'].map((name) => readFileSync(`${root}shared/closed/${name}.ts`))
  const key = createHash('sha256')
    .update(Buffer.concat([table, ...made]))
    .digest('hex')
  const file = `${root}node_modules/.cache/verifier/${key}.bin`
  if (existsSync(file)) return readFileSync(file)
  const packed = await packTable(new Uint8Array(table), async (digest) => {
    const stretched = Buffer.alloc(65_536)
    for (let at = 0; at < stretched.length; at += digest.length) stretched.set(digest.subarray(0, stretched.length - at), at)
    return createHash('sha256').update(stretched).digest().subarray(0, shortBytes)
  })
  mkdirSync(`${root}node_modules/.cache/verifier`, { recursive: true })
  writeFileSync(file, packed)
  return packed
}

function largest(modules: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(modules)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 12)
    .map(([id, size]) => [id.replace(root, ''), size] as const)
}
