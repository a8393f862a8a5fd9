import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packFolder } from '#services/vault/index.ts'
import { zip } from '../unit/vault/zip.ts'

/** A sample package as `npm run samples` makes it: rare-earth or dairy, 实地评估 or 绩效评价. */
export function samplePackage(centre: 'rare-earth' | 'dairy', stage: 'visit' | 'performance'): string {
  return fileURLToPath(new URL(`../../out/samples/${centre}-${stage}.ticplan`, import.meta.url))
}

/** The same package with one byte of a document changed, as a careless copy would. */
export function alteredPackage(folder: string): string {
  const bytes = readFileSync(samplePackage('rare-earth', 'visit'))
  const start = bytes.indexOf('/data/files/')
  const middle = bytes.indexOf('stream\n', start) + 200
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  const file = join(folder, 'altered.ticplan')
  writeFileSync(file, bytes)
  return file
}

/** A package under a name that does not say so, to see that the content is what counts. */
export function copyOf(source: string, folder: string, name: string): string {
  const file = join(folder, name)
  copyFileSync(source, file)
  return file
}

/** Any JSON document of a package, to be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: what a test puts there need not fit the format
type Loose = any

/** A valid package of the sample with its plan or task changed, packed by the app's own packer. */
export async function changedPackage(
  folder: string,
  change: (documents: { readonly plan: Loose; readonly task: Loose }) => void,
  stage: 'visit' | 'performance' = 'visit',
): Promise<string> {
  const source = samplePackage('rare-earth', stage).replace(/\.ticplan$/, '')
  const copy = join(folder, 'changed')
  cpSync(source, copy, { recursive: true, force: true })
  const [plan, task] = ['plan', 'task'].map((name) => JSON.parse(readFileSync(join(source, `${name}.json`), 'utf8')) as Loose)
  change({ plan, task })
  writeFileSync(join(copy, 'plan.json'), JSON.stringify(plan))
  writeFileSync(join(copy, 'task.json'), JSON.stringify(task))
  const file = join(folder, 'changed.ticplan')
  const packed = await packFolder(copy, file, { clock: '2026-11-23T08:00:00+08:00', force: true })
  if (!packed.ok) throw new Error(JSON.stringify(packed.faults))
  return file
}

/** A bag of a few files with whatever names and contents, its digests made to fit. */
export function handmadePackage(folder: string, payload: Readonly<Record<string, string>>): string {
  const base = 'PKG-rare-earth-visit'
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')
  const bytes = Object.values(payload).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const tags: Record<string, string> = {
    'bagit.txt': lines(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8']),
    'bag-info.txt': lines([
      'Source-Organization: 示例评审服务处',
      'Bagging-Date: 2026-09-01',
      `External-Identifier: ${base}`,
      `Payload-Oxum: ${bytes}.${Object.keys(payload).length}`,
      'TIC-Package-Format: tic-review/package@1',
    ]),
    'manifest-sha256.txt': lines(Object.entries(payload).map(([path, text]) => `${digest(text)}  ${path}`)),
  }
  const tagManifest = lines(Object.entries(tags).map(([name, text]) => `${digest(text)}  ${name}`))
  const whole = Object.entries({ ...tags, 'tagmanifest-sha256.txt': tagManifest, ...payload })
  const file = join(folder, 'handmade.ticplan')
  writeFileSync(file, zip(whole.map(([path, data]) => ({ name: `${base}/${path}`, data, deflate: true }))))
  return file
}

/** The first part of a package, as a copy broken off leaves it. */
export function halfPackage(folder: string): string {
  const bytes = readFileSync(samplePackage('rare-earth', 'visit'))
  const file = join(folder, 'half.ticplan')
  writeFileSync(file, bytes.subarray(0, bytes.length / 2))
  return file
}
