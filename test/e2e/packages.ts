import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packFolder } from '#services/vault/index.ts'
import { zip } from '../corpus/packages/zip.ts'

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

/** A package under another kind's name, to check that the content decides. */
export function copyOf(source: string, folder: string, name: string): string {
  const file = join(folder, name)
  copyFileSync(source, file)
  return file
}

/** Any JSON document of a package, to be changed at will. */
// biome-ignore lint/suspicious/noExplicitAny: what a test puts there need not fit the format
type Loose = any

/** A sample's open folder copied, changed by `change` and packed by the app's own packer as `<name>.ticplan`. */
export async function repacked(
  folder: string,
  name: string,
  change: (open: string) => void | Promise<void>,
  stage: 'visit' | 'performance' = 'visit',
): Promise<string> {
  const open = join(folder, name)
  cpSync(samplePackage('rare-earth', stage).replace(/\.ticplan$/, ''), open, { recursive: true, force: true })
  await change(open)
  const file = join(folder, `${name}.ticplan`)
  const packed = await packFolder(open, file, { clock: '2026-11-23T08:00:00+08:00', force: true })
  if (!packed.ok) throw new Error(JSON.stringify(packed.faults.slice(0, 3)))
  return file
}

/** A valid package of the sample with its plan or task changed. */
export async function changedPackage(
  folder: string,
  change: (documents: { readonly plan: Loose; readonly task: Loose }) => void,
  stage: 'visit' | 'performance' = 'visit',
): Promise<string> {
  return repacked(
    folder,
    'changed',
    (open) => {
      const [plan, task] = ['plan', 'task'].map((name) => JSON.parse(readFileSync(join(open, `${name}.json`), 'utf8')) as Loose)
      change({ plan, task })
      writeFileSync(join(open, 'plan.json'), JSON.stringify(plan))
      writeFileSync(join(open, 'task.json'), JSON.stringify(task))
    },
    stage,
  )
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
