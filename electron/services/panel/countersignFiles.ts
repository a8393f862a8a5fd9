import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { signerOf } from '../identity/index.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import { publishTogether } from '../signing/publish.ts'
import type { Given } from '../verify/given.ts'
import { knownFrom } from '../verify/known.ts'
import { type Countersigned, countersign } from './countersign.ts'
import type { PanelFiles } from './heldPair.ts'
import { readPair } from './readPair.ts'

/** Plain data, so that a thread can do it. */
export interface FilesToCountersign {
  /** paths of the signed PDF and workbook */
  readonly files: PanelFiles<string>
  /** what the member's key file holds */
  readonly key: KeyFile
  /** when the member signs, ISO 8601 with offset */
  readonly at: string
  /** folder for the signed files; without it they replace those given */
  readonly out?: string
  readonly force?: boolean
  /** digest of the record that was closed here */
  readonly expected?: string
}

/** The files written, and who of the panel signed and has yet to. */
export interface FilesCountersigned extends Pick<Countersigned, 'sha256' | 'decided' | 'member' | 'missing' | 'verifications'> {
  readonly files: PanelFiles<string>
}

/**
 * Adds a member's signature to both files of a panel's record on disk: verified before and after, then written both or
 * neither. Faults: `file.*`, those of a key file that may not sign, `countersign.*`.
 */
export async function countersignFiles(ask: FilesToCountersign, given: Given): Promise<Result<FilesCountersigned>> {
  const { key, at, out, force, expected } = ask
  const [pdf, xlsx] = [resolve(ask.files.pdf), resolve(ask.files.xlsx)]
  const folder = out ?? dirname(pdf)
  if (out === undefined && dirname(xlsx) !== folder) return refuse<Fault>({ code: 'countersign.folders', name: ask.files.xlsx })
  const signer = await signerOf(key, new Date(at))
  if (!signer.ok) return signer
  const read = await readPair({ pdf, xlsx })
  if (!read.ok) return read
  const names = { pdf: basename(pdf), xlsx: basename(xlsx) }
  const asked = { files: read.value, names, signer: signer.value, at, known: await knownFrom(given) }
  const signed = await countersign({ ...asked, ...(expected !== undefined && { expected }) })
  if (!signed.ok) return signed
  const { sha256, decided, member, missing, verifications, files } = signed.value
  const contents = new Map([
    [names.pdf, files.pdf],
    [names.xlsx, files.xlsx],
  ])
  // a stick that was pulled out meanwhile: a folder of its name on another disk would only look like it
  if (out === undefined && !(await isFolder(folder))) return refuse<Fault>({ code: 'file.notFound', name: folder })
  const written = await publishTogether(folder, contents, { force: force === true || out === undefined })
  if (!written.ok) return written
  const [pdfAt, xlsxAt] = written.value as [string, string]
  return ok({ files: { pdf: pdfAt, xlsx: xlsxAt }, sha256, decided, member, missing, verifications })
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() === true
}
