import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import type { Merged } from '#shared/panel/merge.ts'
import { latestLock, mergedRecord } from '#shared/panel/mergedRecord.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { panelFileName } from '../review/fileNames.ts'
import { publishTogether } from '../signing/publish.ts'
import type { Given } from '../verify/given.ts'
import { softwareVersion } from '../version.ts'
import { printPanel } from './printPanel.ts'
import { taskOf } from './taskOf.ts'

export interface WrittenMerge {
  readonly sha256: string
  readonly json: string
  readonly pdf: string
  readonly xlsx: string
}

export interface WriteMergedOptions {
  /** folder for the three files */
  readonly out: string
  /** ISO 8601; without it the latest lock of the sheets that count */
  readonly closedAt?: string | undefined
  readonly force: boolean
}

/**
 * Writes the record of a merge as panel.json, PDF and workbook, unsigned, all or none: the same bytes for every order of the
 * files. `undefined` where no sheet counts or the stage has no marks: then only the panel has something to record. Faults: `file.*`, `document.*`.
 */
export async function writeMerged(
  merged: Merged,
  given: Given,
  { out, closedAt = latestLock(merged), force }: WriteMergedOptions,
): Promise<Result<WrittenMerge | undefined>> {
  const { task, packageSha256, standard } = taskOf(given)
  if (closedAt === undefined || standard === undefined || merged.counted.length === 0) return ok(undefined)
  const standardSha256 = given.standards.find((known) => known.standard === standard)?.sha256 ?? task.standard?.sha256
  const context = {
    task,
    package: { id: task.package.id, revision: task.package.revision, sha256: packageSha256 },
    standard,
    ...(standardSha256 !== undefined && { standardSha256 }),
  }
  const record = await mergedRecord(merged, context, { closedAt, softwareVersion })
  const bytes = canonicalBytes(record)
  const sha256 = await sha256Hex(bytes)
  const printed = await printPanel({ bytes }, { standard })
  if (!printed.ok) return printed
  const name = panelFileName(record, checkCode(sha256))
  const files = new Map([
    ['panel.json', bytes],
    [`${name}.pdf`, printed.value.pdf],
    [`${name}.xlsx`, printed.value.workbook],
  ])
  const written = await publishTogether(out, files, { force })
  if (!written.ok) return written
  const [json, pdf, xlsx] = written.value as [string, string, string]
  return ok({ sha256, json, pdf, xlsx })
}
