import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import type { VerifyContext } from '#shared/signature/context.ts'
import { conclude, type FileKind, nothingKnown, type Verification } from '#shared/signature/verdict.ts'
import { verifyJsonFile, verifyPdfFile, verifyWorkbookFile } from '#shared/signature/verifyDocument.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { readFault } from '../files/faults.ts'
import { contextOf, type Known, readKnown } from './knowledge.ts'
import { verifyPackageFile } from './packageFile.ts'
import { compareRevisions } from './revisions.ts'

export interface VerifyOptions {
  /** packages whose tasks name the panels */
  readonly tasks?: readonly string[]
  /** PEM or DER certificates of signers or authorities */
  readonly trust?: readonly string[]
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** A signed document is a few megabytes; this leaves room for many photos. */
const maximumBytes = 512 * 2 ** 20

/**
 * Verifies PDFs, workbooks, result.json, panel.json and packages, one verification a file in the order given (cli.md).
 * A file that is wrong is a verification with reasons; faults are about the packages and certificates given as `tasks`, `trust`.
 */
export async function verifyFiles(files: readonly string[], options: VerifyOptions = {}): Promise<Result<readonly Verification[]>> {
  const known = await readKnown(options.tasks ?? [], options.trust ?? [])
  if (!known.ok) return known
  const all: Verification[] = []
  for (const file of files) {
    options.signal?.throwIfAborted()
    options.onProgress?.(all.length, files.length)
    all.push(await verifyAgainst(file, known.value, options.signal))
  }
  return ok(compareRevisions(all))
}

/** One file against what is known; a package is checked whole, everything else by its content. */
export async function verifyAgainst(file: string, known: Known, signal: AbortSignal | undefined): Promise<Verification> {
  const read = await readStart(file)
  if (read.kind === 'package') return verifyPackageFile(file, known, signal)
  if (!read.bytes) return conclude({ file, kind: read.kind, reasons: [read.reason], facts: nothingKnown, signatures: [] })
  return verifyBytes(file, read.kind, read.bytes, known)
}

/** The same for bytes at hand, without a file. */
export function verifyBytes(
  file: string,
  kind: Exclude<FileKind, 'package'>,
  bytes: Uint8Array,
  known: Known,
  how: Pick<VerifyContext, 'alsoReadsPages'> = {},
): Promise<Verification> {
  const verify = { pdf: verifyPdfFile, xlsx: verifyWorkbookFile, json: verifyJsonFile }[kind]
  return verify(file, bytes, { ...contextOf(known), ...how })
}

type Start =
  | { readonly kind: 'package' }
  | { readonly kind: Exclude<FileKind, 'package'>; readonly bytes: Uint8Array; readonly reason?: never }
  | { readonly kind: FileKind; readonly bytes?: never; readonly reason: 'file.notRead' | 'file.tooLarge' | 'file.unknown' }

/** Tells the kind by content and name, which must agree, and reads all but packages, which are read in place. */
async function readStart(file: string): Promise<Start> {
  const byName = kindByName(file)
  try {
    const handle = await open(file)
    try {
      const { size } = await handle.stat()
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
      const start = buffer.subarray(0, bytesRead).toString('latin1')
      const kind = kindOf(start, byName)
      if (kind === 'package') return { kind }
      if (kind === undefined) return { kind: byName ?? 'json', reason: 'file.unknown' }
      if (size > maximumBytes) return { kind, reason: 'file.tooLarge' }
      return { kind, bytes: new Uint8Array(await handle.readFile()) }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (readFault(error, file) === undefined) throw error
    return { kind: byName ?? 'json', reason: 'file.notRead' }
  }
}

/**
 * The kind a file answers for. A name that says one kind over a content of another is nobody's: a reader would show the
 * one while the signature is the other's. A ZIP without a telling name is a workbook when it begins like one.
 */
function kindOf(start: string, byName: FileKind | undefined): FileKind | undefined {
  const isZip = start.startsWith('PK\u0003\u0004')
  if (byName === 'pdf') return isZip || /^\s*[{[]/.test(start) ? undefined : 'pdf'
  if (byName === 'xlsx' || byName === 'package') return isZip || start === '' ? byName : undefined
  if (byName === 'json') return isZip || start.startsWith('%PDF-') ? undefined : 'json'
  if (isZip) return start.includes('[Content_Types].xml') ? 'xlsx' : 'package'
  if (start.startsWith('%PDF-')) return 'pdf'
  return /^\s*[{[]/.test(start) ? 'json' : undefined
}

function kindByName(file: string): FileKind | undefined {
  const kinds: Readonly<Record<string, FileKind>> = { '.pdf': 'pdf', '.xlsx': 'xlsx', '.json': 'json', '.ticplan': 'package' }
  return kinds[extname(file).toLowerCase()]
}
