import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { PanelRecord } from '#shared/panel/format.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readWhole } from '../files/read.ts'
import type { Given } from '../verify/given.ts'
import { knownFrom } from '../verify/known.ts'
import { printAgain } from '../verify/printAgain.ts'
import { printOnce } from '../verify/printOnce.ts'
import { maximumBytes } from '../verify/verifyFile.ts'
import type { SignedElsewhere } from './addSignature.ts'
import { holdPair, type PanelFiles, signedBoth } from './heldPair.ts'

/** A pair of files that others signed, as a receiver's check found them good. */
export interface PairBrought extends SignedElsewhere {
  readonly record: PanelRecord
  readonly sha256: string
}

/**
 * Reads and verifies the two files of a panel's record that somebody brought. `expected` is the digest of the record closed here.
 * Faults: `file.*`, those of `holdPair`.
 */
export async function readBrought(paths: PanelFiles<string>, given: Given, expected?: string): Promise<Result<PairBrought>> {
  const files = await readPair(paths)
  if (!files.ok) return files
  const names = { pdf: basename(paths.pdf), xlsx: basename(paths.xlsx) }
  const about = { names, known: await knownFrom(given), ...(expected !== undefined && { expected }) }
  const held = await holdPair(about, files.value, printOnce(printAgain))
  if (!held.ok) return held
  const { pdf, xlsx } = held.value
  const { record, sha256 } = pdf.read
  const verifications = [pdf.verification, xlsx.verification]
  return ok({ name: names.pdf, files: files.value, record, sha256, members: signedBoth(held.value), verifications })
}

/** Both files, of no more bytes than the verifier reads. */
export async function readPair({ pdf, xlsx }: PanelFiles<string>): Promise<Result<PanelFiles>> {
  const one = await readBounded(pdf, maximumBytes.pdf)
  if (!one.ok) return one
  const other = await readBounded(xlsx, maximumBytes.xlsx)
  return other.ok ? ok({ pdf: one.value, xlsx: other.value }) : other
}

async function readBounded(file: string, most: number): Promise<Result<Uint8Array>> {
  try {
    const about = await stat(file)
    if (!about.isFile()) return refuse({ code: 'file.notReadable', name: file })
    return about.size > most ? refuse<Fault>({ code: 'countersign.rejected', name: basename(file), got: 'file.tooLarge' }) : readWhole(file)
  } catch (error) {
    return refuseRead(error, file)
  }
}

/**
 * The PDF and the workbook among what a person picked: two files, one of them (the other lies beside it under the same name), or a
 * folder that holds one such pair. Fault: `countersign.needsPair`.
 */
export async function pairAmong(paths: readonly string[]): Promise<Result<PanelFiles<string>>> {
  const [first = ''] = paths
  const found = new Set(paths)
  if (paths.length === 1) {
    const below = await readdir(first).catch(() => undefined)
    if (below) {
      found.clear()
      for (const name of below) if (!name.startsWith('.')) found.add(join(first, name))
    } else {
      const stem = first.slice(0, first.length - extname(first).length)
      for (const other of [`${stem}.pdf`, `${stem}.xlsx`]) if ((await stat(other).catch(() => undefined))?.isFile()) found.add(other)
    }
  }
  const [pdfs, books] = ['.pdf', '.xlsx'].map((end) => [...found].filter((path) => extname(path).toLowerCase() === end)) as [
    string[],
    string[],
  ]
  const [pdf, xlsx] = [pdfs[0], books[0]]
  const isOnePair = pdfs.length === 1 && books.length === 1
  return isOnePair && pdf !== undefined && xlsx !== undefined
    ? ok({ pdf, xlsx })
    : refuse({ code: 'countersign.needsPair', name: basename(first) })
}
