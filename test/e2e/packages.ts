import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
