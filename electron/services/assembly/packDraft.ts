import { lstat } from 'node:fs/promises'
import { characterWarnings } from '#shared/plan/characters.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { fileItem, memoryItem } from '../vault/folder.ts'
import type { PackedPackage } from '../vault/index.ts'
import { type BagItem, writeBag } from '../vault/writeBag.ts'
import { type Assembled, assemble } from './assemble.ts'

export interface PackDraftOptions {
  /** ISO 8601 time with offset: when the package is made */
  readonly clock: string
  readonly signer?: Signer
  readonly force?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

export interface PackedDraft extends PackedPackage {
  readonly assembled: Assembled
}

/** Packs a draft whose check finds no fault; the package is written whole or not at all. Faults: those of `assemble`, `assembly.changed`, `file.*`. */
export async function packDraft(folder: string, out: string, options: PackDraftOptions): Promise<Result<PackedDraft>> {
  const { clock, signal } = options
  const assembled = await assemble(folder, clock)
  if (!assembled.ok) return assembled
  const { plan, task, contents, jsons, documents } = assembled.value
  try {
    const items: BagItem[] = jsons.map(({ path, bytes }) => memoryItem(path, bytes))
    const faults: Fault[] = []
    for (const [done, { path, absolute, sha256 }] of documents.entries()) {
      signal?.throwIfAborted()
      options.onProgress?.(done, documents.length)
      const item = await fileItem({ path, absolute, bytes: (await lstat(absolute)).size })
      if (item.sha256 !== sha256) faults.push({ code: 'assembly.changed', name: path.slice('files/'.length) })
      items.push(item)
    }
    if (faults.length > 0) return refuse(...faults)
    const { createdBy: organization, id: identifier } = task.package
    const bag = { kind: 'package', organization, identifier, clock, items, signer: options.signer } as const
    const packed = await writeBag(out, bag, { force: options.force === true, ...(signal && { signal }) })
    if (!packed.ok) return packed
    const standard = contents.standard?.standard
    const warnings = [...characterWarnings({ plan, task, ...(standard && { standard }) }), ...contents.warnings]
    return ok({ ...packed.value, assembled: assembled.value, ...(warnings.length > 0 && { warnings }) })
  } catch (error) {
    return refuseRead(error, (error as { path?: string }).path ?? folder)
  }
}
