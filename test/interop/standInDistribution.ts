import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks the place of the fuses in Electron's program (docs/tutorial/fuses); after it version, count, and one character each. */
export const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * A folder of a few kB that electron-builder takes for Electron's distribution for Linux: what it copies, renames and flips the
 * fuses in. It shows what our package is made of where Electron's program cannot be fetched; it does not run.
 */
export function standInDistribution(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const elf = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(64)])
  const fuses = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, 9]), Buffer.from('101000101')])
  writeFileSync(join(folder, 'electron'), Buffer.concat([elf, fuses, Buffer.alloc(64)]), { mode: 0o755 })
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler']) writeFileSync(join(folder, name), elf, { mode: 0o755 })
  for (const locale of ['de', 'en-US', 'zh-CN', 'zh-TW']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak']) writeFileSync(join(folder, name), name)
  writeFileSync(join(folder, 'version'), version)
}
