import { jsonLimits } from '#shared/format/json.ts'
import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { VerifyContext } from '#shared/signature/context.ts'
import { kindByName, notVerified } from '#shared/signature/notVerified.ts'
import type { ContainerKind, FileKind, Verification } from '#shared/signature/verdict.ts'
import { verifyJsonFile, verifyPdfFile, verifyWorkbookFile } from '#shared/signature/verifyDocument.ts'
import { withSource } from '../vault/withSource.ts'
import { contextOf, type Known } from './knowledge.ts'
import type { VerifiedFile } from './verifiedFile.ts'

/** What a thread is asked on its way; none of it is needed. */
export interface How {
  readonly signal?: AbortSignal | undefined
  /** an honest file of this size takes so many ms of computing */
  readonly allow?: (busyMs: number) => void
  /** is handed the record a file carries once it was read */
  readonly onRecord?: VerifyContext['onRecord']
  /** is handed the bytes that are verified, of every kind but bags, which are read in place */
  readonly onBytes?: (bytes: Uint8Array) => void
  /** is handed each file of an archive as it was verified */
  readonly onInside?: (file: VerifiedFile) => void
}

/** In bytes. A PDF is a few megabytes and its photos; the others hold no photos, and a record no more than its format allows. */
export const maximumBytes = { pdf: 256 * 2 ** 20, xlsx: 32 * 2 ** 20, json: jsonLimits.maxBytes } as const

/** One file against what is known; a package is checked whole, everything else by its content. */
export async function verifyAgainst(
  file: string,
  known: Known,
  { signal, allow, onRecord, onBytes, onInside }: How = {},
): Promise<Verification> {
  const read = await readStart(file)
  if ('size' in read) {
    allow?.(busyMsOfPackage(read.size) + (read.kind === 'archive' ? busyMsInside(read.size) : 0))
    if (read.kind === 'archive') return archiveFile(file, known, signal, onInside)
    if (read.kind === 'values') return (await import('./valuesFile.ts')).verifyValuesFile(file, known, signal)
    // what reads packages is not needed for the other kinds
    const { verifyPackageFile } = await import('./packageFile.ts')
    return verifyPackageFile(file, known, signal)
  }
  if (!read.bytes) return notVerified(file, read.reason, read.kind)
  onBytes?.(read.bytes)
  return verifyBytes(file, read.kind, read.bytes, known, onRecord && { onRecord })
}

/** A result of 300 KB (its three files) takes about a second. */
function busyMsInside(bytes: number): number {
  return Math.min(bytes / 100, 600_000)
}

/** An archive holds files of every other kind: its verifier is loaded only here. */
async function archiveFile(file: string, known: Known, signal: AbortSignal | undefined, onInside: How['onInside']): Promise<Verification> {
  const { verifyArchiveFile } = await import('../archive/verifyArchive.ts')
  return verifyArchiveFile(file, known, {
    signal,
    inside: async (name, kind, bytes, own) => {
      let read: ReadRecord | undefined
      const verification = await verifyBytes(name, kind, bytes, own, {
        onRecord: (found) => {
          read = found
        },
      })
      const verified = { verification, ...(read && { read }) }
      onInside?.(verified)
      return verified
    },
  })
}

/** Packages have no end of size: hashing a slow computer's 50 MB a second is honest work. */
export function busyMsOfPackage(bytes: number): number {
  return 20_000 + bytes / 50_000
}

/** The same for bytes, without a file. */
export function verifyBytes(
  file: string,
  kind: Exclude<FileKind, ContainerKind>,
  bytes: Uint8Array,
  known: Known,
  how: Pick<VerifyContext, 'alsoReadsPages' | 'onRecord' | 'again'> = {},
): Promise<Verification> {
  const verify = { pdf: verifyPdfFile, xlsx: verifyWorkbookFile, json: verifyJsonFile }[kind]
  return verify(file, bytes, { ...contextOf(known), ...how })
}

type Start =
  | { readonly kind: ContainerKind; readonly size: number; readonly reason?: never }
  | { readonly kind: Exclude<FileKind, ContainerKind>; readonly bytes: Uint8Array; readonly reason?: never }
  | { readonly kind: FileKind; readonly bytes?: never; readonly reason: 'file.notRead' | 'file.tooLarge' | 'file.unknown' }

/** Determines the kind by content and name, which must agree, and reads all kinds but packages, which are read in place. */
async function readStart(file: string): Promise<Start> {
  const byName = kindByName(file)
  const started = await withSource(file, async (source): Promise<Start> => {
    const { size } = source
    const kind = kindOf(source.read(0, 4096).toString('latin1'), byName)
    if (kind === 'package' || kind === 'archive' || kind === 'values') return { kind, size }
    if (kind === undefined) return { kind: byName ?? 'json', reason: 'file.unknown' }
    if (size > maximumBytes[kind]) return { kind, reason: 'file.tooLarge' }
    const bytes = await source.readAhead(0, size)
    return { kind, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) }
  })
  return started.ok ? started.value : { kind: byName ?? 'json', reason: 'file.notRead' }
}

/**
 * The kind a file answers for. A name that says one kind over a content of another is nobody's: a reader would show the
 * one while the signature is the other's. A ZIP without a telling name is a workbook when it begins like one.
 */
function kindOf(start: string, byName: FileKind | undefined): FileKind | undefined {
  const isZip = start.startsWith('PK\u0003\u0004')
  if (byName === 'pdf') return isZip || /^\s*[{[]/.test(start) ? undefined : 'pdf'
  if (byName === 'xlsx' || byName === 'package' || byName === 'archive' || byName === 'values')
    return isZip || start === '' ? byName : undefined
  if (byName === 'json') return isZip || start.startsWith('%PDF-') ? undefined : 'json'
  if (isZip) return start.includes('[Content_Types].xml') ? 'xlsx' : 'package'
  if (start.startsWith('%PDF-')) return 'pdf'
  return /^\s*[{[]/.test(start) ? 'json' : undefined
}
