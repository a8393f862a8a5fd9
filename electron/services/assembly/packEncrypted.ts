import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { encryptFile } from '../encrypted/encrypt.ts'
import { writeStreamSafely } from '../files/write.ts'
import type { PackedPackage } from '../vault/writePackage.ts'
import { assemble } from './assemble.ts'
import { draftIn } from './draft.ts'
import { certificatesOf } from './encryptFor.ts'
import { type PackDraftOptions, packDraft } from './packDraft.ts'

export interface EncryptedPackage extends PackedPackage {
  /** how many certificates can open it */
  readonly encryptedFor: number
}

/**
 * Packs a draft so that only the members of its roster can open it (CMS AuthEnvelopedData, AES-256-GCM); written whole or not at all.
 * The digest is the package's own, which results name. Faults: those of `packDraft`, `assembly.no-certificate`.
 */
export async function packEncrypted(folder: string, out: string, options: PackDraftOptions): Promise<Result<EncryptedPackage>> {
  const { force = false, signal } = options
  const assembled = await assemble(folder, options.clock)
  if (!assembled.ok) return assembled
  const certificates = await certificatesOf(draftIn(folder), assembled.value.task)
  if (!certificates.ok) return certificates
  const plain = join(dirname(out), `.${basename(out).slice(0, 80)}.${randomBytes(6).toString('hex')}.plain`)
  try {
    return await writeStreamSafely(
      out,
      async (sink) => {
        const packed = await packDraft(folder, plain, { ...options, force: false })
        if (!packed.ok) throw new NotPacked(packed.faults)
        await encryptFile(plain, certificates.value, sink)
        return { ...packed.value, encryptedFor: certificates.value.length }
      },
      { force, ...(signal && { signal }) },
    )
  } catch (error) {
    if (error instanceof NotPacked) return refuse(...error.faults)
    throw error
  } finally {
    await rm(plain, { force: true }).catch(() => undefined)
  }
}

class NotPacked extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super('not packed')
    this.faults = faults
  }
}
