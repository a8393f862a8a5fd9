import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ArchiveSource } from '#shared/archive/describe.ts'
import { fileItem } from '../vault/folder.ts'
import type { BagItem } from '../vault/writeBag.ts'
import type { FileReader } from '../verify/reader.ts'
import { fileClaimsRecord } from './claims.ts'
import { verifiedSource } from './verified.ts'

/** A file on disk, measured before it is verified: writing fails where it was changed since. */
export interface FileSource extends ArchiveSource {
  readonly item: BagItem
}

/** Measures a file, and verifies it where it claims to be a result or a panel record. Throws the system's errors. */
export async function readSource(
  file: string,
  read: FileReader,
  roster: ReadonlyMap<string, string | undefined>,
  signal: AbortSignal | undefined,
): Promise<FileSource> {
  const { size } = await lstat(file)
  const item = await fileItem({ path: '', absolute: file, bytes: size })
  const head = { name: basename(file), sha256: item.sha256, bytes: item.bytes, item }
  if (!(await fileClaimsRecord(file))) return head
  return { ...head, verified: verifiedSource(await read(file, signal), roster) }
}
