import { lstat } from 'node:fs/promises'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { fileItems, memoryItem } from '../vault/folder.ts'
import { type PackedPackage, type PackOptions, writePackage } from '../vault/writePackage.ts'
import { assemble } from './assemble.ts'

export interface PackDraftOptions extends PackOptions {
  readonly onProgress?: (done: number, total: number) => void
}

/** Packs a draft whose check finds no fault; the package is written whole or not at all. Faults: those of `assemble`, `assembly.changed`, `file.*`. */
export async function packDraft(folder: string, out: string, options: PackDraftOptions): Promise<Result<PackedPackage>> {
  const { clock, signal } = options
  const assembled = await assemble(folder, clock)
  if (!assembled.ok) return assembled
  const { plan, task, contents, jsons, documents } = assembled.value
  try {
    const files = await Promise.all(documents.map(async ({ path, absolute }) => ({ path, absolute, bytes: (await lstat(absolute)).size })))
    const measured = await fileItems(files, { signal, onProgress: options.onProgress })
    const faults = documents.flatMap(({ path, sha256 }, at): readonly Fault[] =>
      measured[at]?.sha256 === sha256 ? [] : [{ code: 'assembly.changed', name: path.slice('files/'.length) }],
    )
    const items = [...jsons.map(({ path, bytes }) => memoryItem(path, bytes)), ...measured]
    if (faults.length > 0) return refuse(...faults)
    return await writePackage(out, { ...contents, plan, task }, items, options)
  } catch (error) {
    return refuseRead(error, (error as { path?: string }).path ?? folder)
  }
}
