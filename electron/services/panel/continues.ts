import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { equalBytes } from '#shared/signature/bytes.ts'
import { readZip } from '#shared/signature/ooxml/zip.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { type FileNames, fileKinds, type SignedFiles } from '../signing/kind.ts'
import { publishTogether } from '../signing/publish.ts'
import type { PanelFiles } from './heldPair.ts'

const signature = /^_xmlsignatures\/sig\d+\.xml$/

/**
 * Whether files hold every signature of earlier ones of the same record: the PDF begins with all bytes of the earlier one, the
 * workbook has each of its signatures unchanged. What else they hold is the verifier's to judge.
 */
export function continues(before: PanelFiles, after: PanelFiles): boolean {
  return continuesPdf(before.pdf, after.pdf) && continuesWorkbook(before.xlsx, after.xlsx)
}

/** Whether a PDF begins with all bytes of an earlier one of the same record. */
function continuesPdf(before: Uint8Array, after: Uint8Array): boolean {
  return equalBytes(after.subarray(0, before.length), before)
}

/** Whether a workbook has every signature of an earlier one unchanged. What else it holds is the verifier's to judge. */
function continuesWorkbook(before: Uint8Array, after: Uint8Array): boolean {
  const [earlier, later] = [signaturesOf(before), signaturesOf(after)]
  return earlier !== undefined && later !== undefined && earlier.every((one) => later.some((other) => equalBytes(one, other)))
}

function signaturesOf(workbook: Uint8Array): readonly Uint8Array[] | undefined {
  const parts = readZip(workbook, { folders: true })
  return parts && [...parts].filter(([name]) => signature.test(name)).map(([, bytes]) => bytes)
}

/**
 * Writes the files of a closed record into a folder, all or none. Earlier states of the same files are replaced; files of these
 * names that hold a signature which is not known here are never overwritten. Faults: `countersign.ahead`, those of `publishTogether`.
 */
export async function publishPanel(folder: string, names: FileNames, files: SignedFiles): Promise<Result<FileNames>> {
  const ahead = [
    ...(await isAhead(join(folder, names.pdf), (there) => continuesPdf(there, files.pdf))),
    ...(await isAhead(join(folder, names.xlsx), (there) => continuesWorkbook(there, files.xlsx))),
  ]
  if (ahead.length > 0) return refuse(...ahead)
  const written = await publishTogether(folder, new Map(fileKinds.map((kind) => [names[kind], files[kind]])), { force: true })
  if (!written.ok) return written
  const [json, pdf, xlsx] = written.value as [string, string, string]
  return ok({ json, pdf, xlsx })
}

async function isAhead(file: string, isKnown: (there: Uint8Array) => boolean): Promise<readonly Fault[]> {
  // a file that cannot be read is no file whose signatures could be lost; writing there names what is wrong
  const there = await readFile(file).catch(() => undefined)
  return there === undefined || isKnown(new Uint8Array(there)) ? [] : [{ code: 'countersign.ahead', name: file }]
}
