import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { FileNames } from '#services/signing/kind.ts'
import type { Signed, WrittenFile } from '#shared/ipc/signing.ts'
import { tokenFor } from './fileTokens.ts'

/** Signed files as they were written: their paths become tokens for the page. */
export async function signedOf({ files, ...about }: Omit<Signed, 'files'> & { readonly files: FileNames }): Promise<Signed> {
  const kinds = ['pdf', 'xlsx', 'json'] as const
  const written = kinds.map(async (kind): Promise<WrittenFile> => {
    const path = files[kind]
    const { file } = await tokenFor(path)
    return { kind, name: basename(path), folder: dirname(path), bytes: (await stat(path)).size, file }
  })
  const { sha256, checkCode, revision, verifications, notices } = about
  return { sha256, checkCode, revision, files: await Promise.all(written), verifications, notices }
}
