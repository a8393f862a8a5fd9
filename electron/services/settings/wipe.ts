import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkCode } from '#shared/record/checkCode.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ClosedElsewhere } from '../archive/handedOver.ts'
import { dropMission, type Mission } from '../missions/list.ts'
import { photoFolder } from '../photos/store.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { journalFile } from '../profiles/journalFile.ts'
import { copyFile, readCopy } from '../signing/copies.ts'
import { type Doomed, saveReceipt, wipeReceipt } from './receipt.ts'
import { type Finished, finishedOf, recordsOf } from './recordsOf.ts'

export interface Wipe {
  /** check code of one of the closed records, as it was typed */
  readonly confirm: string
  /** path of the receipt's text */
  readonly receipt: string
  /** ISO 8601 with offset */
  readonly now: string
  /** the panel's record as an archive carries it, where this computer keeps an open one of a secretary */
  readonly elsewhere?: ClosedElsewhere
}

/**
 * Removes what is closed of a task from this computer: journals, photos, signed copies, its line in the list. Every record of the
 * task must be closed, with files that were written outside and verified, or handed over in an archive, or empty; `confirm` is the check code of one of them.
 * The receipt (text, JSON and form 18) is written first and taken back if something could not be removed.
 * Faults: `settings.not-locked .not-exported .record-open .confirm`, `journal.*`, `file.*`, `document.*`.
 */
export async function wipeMission(
  profile: ProfileOwner,
  mission: Mission,
  { confirm, receipt, now, elsewhere }: Wipe,
): Promise<Result<{ readonly removed: number; readonly records: readonly string[] }>> {
  const { review } = mission
  const finished = await finishedOf(profile, mission, elsewhere)
  if (!finished.ok) return finished
  const named = finished.value.find(({ resultSha256 }) => checkCode(resultSha256) === confirm.trim().toUpperCase())
  if (named === undefined) return refuse<Fault>({ code: 'settings.confirm' })
  const exported = await exportedCopies(profile, finished.value, elsewhere)
  if (!exported.ok) return exported
  const records = recordsOf(mission).map(({ id }) => id)
  const doomed = (await Promise.all(records.map((record) => filesOf(profile, record)))).flat()
  const result = { sha256: named.resultSha256, checkCode: checkCode(named.resultSha256), revision: named.revision }
  const told = await wipeReceipt(profile, mission, doomed, { result, now })
  const written = await saveReceipt(receipt, told, mission, { kind: named.kind, bytes: exported.value.get(named.id)! })
  if (!written.ok) return written
  try {
    for (const { file } of doomed) await rm(file)
    await rm(photoFolder(profile, review), { recursive: true, force: true })
  } catch {
    await written.value.takeBack()
    return refuse<Fault>({ code: 'file.notWritable', name: profile.folder })
  }
  const dropped = await dropMission(profile, review)
  return dropped.ok ? ok({ removed: doomed.length, records }) : dropped
}

/** The bytes of each closed record, by the record's name, where its files were written outside. Faults: `settings.not-exported`, `profile.damaged`. */
async function exportedCopies(
  profile: ProfileOwner,
  finished: readonly Finished[],
  closed: ClosedElsewhere | undefined,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const bytes = new Map<string, Uint8Array>()
  for (const { id, resultSha256, elsewhere } of finished) {
    if (elsewhere && closed) {
      bytes.set(id, closed.bytes)
      continue
    }
    const copy = await readCopy(profile, id, resultSha256)
    if (!copy.ok) return copy
    if (copy.value?.exportedAt === undefined) return refuse<Fault>({ code: 'settings.not-exported' })
    bytes.set(id, copy.value.sheet.json)
  }
  return ok(bytes)
}

/** The journal, the files beside it under the same name (pieces set aside), photos and the signed copy. */
async function filesOf(profile: ProfileOwner, review: string): Promise<readonly Doomed[]> {
  const journal = journalFile(profile, review)
  const beside = await readdir(dirname(journal), { withFileTypes: true })
  const own = beside
    .filter((entry) => entry.isFile() && entry.name.startsWith(basename(journal)))
    .map(({ name }) => join(dirname(journal), name))
  const photos = await readdir(photoFolder(profile, review)).catch(() => [])
  const copy = copyFile(profile, review)
  const kept = await readFile(copy).then(
    () => [copy],
    () => [],
  )
  return [
    ...own.map((file) => ({ file, kind: 'journal' as const })),
    ...photos.map((name) => ({ file: join(photoFolder(profile, review), name), kind: 'photo' as const })),
    ...kept.map((file) => ({ file, kind: 'signed' as const })),
  ]
}
