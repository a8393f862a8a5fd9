import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { makeFolder } from '../files/folder.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import { withSource } from '../vault/withSource.ts'
import { readContainer } from './container.ts'
import { type DecryptOptions, decryptFile } from './decrypt.ts'

/**
 * Opens an encrypted package into a folder of the person's, under its name and the start of its tag; one that was opened before is not
 * opened again. The path of the opened file. Faults: those of `decryptFile`, `file.*`.
 */
export async function openFor(key: KeyFile, file: string, folder: string, options: DecryptOptions = {}): Promise<Result<string>> {
  const container = await withSource(file, async (source) => readContainer(source))
  if (!container.ok) return container
  if (container.value === undefined) return refuse<Fault>({ code: 'encrypted.damaged', name: file })
  const mark = Buffer.from(container.value.tag).toString('hex').slice(0, 12)
  const out = join(folder, `${basename(file).replace(/\.ticplan$/i, '')}-${mark}.ticplan`)
  const isThere = await stat(out).then(
    ({ size }) => size === container.value?.contentBytes,
    () => false,
  )
  if (isThere) return ok(out)
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const opened = await decryptFile(file, out, key, { ...options, force: true })
  return opened.ok ? ok(out) : opened
}
