import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FakeEntry, type ZipLies, zip } from './zip.ts'

const samples = fileURLToPath(new URL('../../../resources/samples/rare-earth/', import.meta.url))
const standards = fileURLToPath(new URL('../../../resources/standards/', import.meta.url))

/** Any JSON, to be spoilt at will. */
// biome-ignore lint/suspicious/noExplicitAny: hostile documents have no shape
export type Loose = any

export const base = 'PKG-rare-earth-performance'

export function samplePlan(): Loose {
  return JSON.parse(readFileSync(`${samples}plan.json`, 'utf8'))
}

export function sampleTask(): Loose {
  return JSON.parse(readFileSync(`${samples}task-performance.json`, 'utf8'))
}

export function sampleStandard(): Loose {
  return JSON.parse(readFileSync(`${standards}performance-comprehensive.json`, 'utf8'))
}

export const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

export interface BagLies {
  readonly plan?: Loose
  readonly task?: Loose
  /** more payload (path below the base) or, with `undefined`, less */
  readonly payload?: Readonly<Record<string, Buffer | string | undefined>>
  /** tag files with this content; `undefined` leaves one out */
  readonly tags?: Readonly<Record<string, Buffer | string | undefined>>
  /** changes lines of the manifest before the tag manifest is made */
  readonly manifest?: (lines: string[]) => string[]
  readonly tagManifest?: (lines: string[]) => string[]
  readonly info?: (lines: string[]) => string[]
}

/** The files of a valid bag by path below the base folder, spoilt as asked, with all digests made to fit. */
export function bagFiles(lies: BagLies = {}): Map<string, Buffer> {
  const plan = lies.plan ?? samplePlan()
  const payload = new Map<string, Buffer>()
  const jsonOf = (value: Loose) =>
    typeof value === 'string' || Buffer.isBuffer(value) ? Buffer.from(value as string) : Buffer.from(JSON.stringify(value))
  payload.set('data/plan.json', jsonOf(plan))
  payload.set('data/task.json', jsonOf(lies.task ?? sampleTask()))
  for (const document of samplePlan().documents) payload.set(`data/${document.path}`, Buffer.from(`content of ${document.id}\n`.repeat(9)))
  for (const [path, bytes] of Object.entries(lies.payload ?? {}))
    if (bytes === undefined) payload.delete(path)
    else payload.set(path, Buffer.from(bytes as string))
  const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  const lines = (texts: string[]) => Buffer.from(texts.map((text) => `${text}\n`).join(''))
  const info = [
    'Source-Organization: 示例评审服务处',
    'Bagging-Date: 2026-09-01',
    `External-Identifier: ${base}`,
    `Payload-Oxum: ${octets}.${payload.size}`,
    'TIC-Package-Format: tic-review/package@1',
  ]
  const manifest = [...payload].map(([path, bytes]) => `${sha256(bytes)}  ${path}`)
  const tags = new Map<string, Buffer>([
    ['bagit.txt', lines(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8'])],
    ['bag-info.txt', lines(lies.info?.(info) ?? info)],
    ['manifest-sha256.txt', lines(lies.manifest?.(manifest) ?? manifest)],
  ])
  for (const [name, bytes] of Object.entries(lies.tags ?? {}))
    if (bytes === undefined) tags.delete(name)
    else if (name !== 'tagmanifest-sha256.txt' && name !== 'signature.p7s') tags.set(name, Buffer.from(bytes as string))
  const tagManifest = [...tags].map(([name, bytes]) => `${sha256(bytes)}  ${name}`)
  const whole = new Map([...tags, ['tagmanifest-sha256.txt', lines(lies.tagManifest?.(tagManifest) ?? tagManifest)]] as [string, Buffer][])
  for (const name of ['tagmanifest-sha256.txt', 'signature.p7s'])
    if (lies.tags && name in lies.tags) {
      const bytes = lies.tags[name]
      if (bytes === undefined) whole.delete(name)
      else whole.set(name, Buffer.from(bytes as string))
    }
  return new Map([...whole, ...payload])
}

/** ZIP entries of a bag. */
export function bagEntries(files: ReadonlyMap<string, Buffer>, folder: string = base): FakeEntry[] {
  return [...files].map(([path, data]) => ({ name: folder === '' ? path : `${folder}/${path}`, data, deflate: path.endsWith('.json') }))
}

/** The whole package; `change` may replace entries. */
export function packageBytes(
  lies: BagLies = {},
  change: (entries: FakeEntry[]) => FakeEntry[] = (entries) => entries,
  zipLies: ZipLies = {},
): Buffer {
  return zip(change(bagEntries(bagFiles(lies))), zipLies)
}
