import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { kindOf } from '#shared/kinds/index.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { dropMission, type Mission } from '../missions/list.ts'
import { photoFolder } from '../photos/store.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { journalFile } from '../profiles/journalFile.ts'
import { readJournal } from '../record/index.ts'
import { copyFile, readCopy } from '../signing/copies.ts'
import { type Doomed, saveReceipt, wipeReceipt } from './receipt.ts'
import { othersFinished, recordsOf } from './recordsOf.ts'

/**
 * Removes a finished review from this computer: journal, photos, signed copies, its line in the list. Only a locked sheet
 * whose files were exported and verified goes, with every other record of the task, which must be closed or empty; `confirm`
 * is its check code. The receipt (text, JSON and form 18) is written first and taken back if something could not be removed.
 * Faults: `settings.not-locked .not-exported .record-open .confirm`, `journal.*`, `file.*`, `document.*`.
 */
export async function wipeMission(
  profile: ProfileOwner,
  mission: Mission,
  { confirm, receipt, now }: { readonly confirm: string; readonly receipt: string; readonly now: string },
): Promise<Result<{ readonly removed: number; readonly records: readonly string[] }>> {
  const { review } = mission
  const kind = kindOf('review')
  const journal = await readJournal(journalFile(profile, review), kind, profile.key('journal'))
  if (!journal.ok) return journal
  const state = kind.stateOf(journal.value.edits)
  const lock = state.locks.at(-1)
  if (!state.locked || lock === undefined) return refuse<Fault>({ code: 'settings.not-locked' })
  const code = checkCode(lock.resultSha256)
  if (confirm.trim().toUpperCase() !== code) return refuse<Fault>({ code: 'settings.confirm' })
  const copy = await readCopy(profile, review, lock.resultSha256)
  if (!copy.ok) return copy
  if (copy.value?.exportedAt === undefined) return refuse<Fault>({ code: 'settings.not-exported' })
  const others = await othersFinished(profile, mission)
  if (!others.ok) return others
  const records = recordsOf(mission).map(({ id }) => id)
  const doomed = (await Promise.all(records.map((record) => filesOf(profile, record)))).flat()
  const result = { sha256: lock.resultSha256, checkCode: code, revision: lock.revision }
  const told = await wipeReceipt(profile, mission, doomed, { result, now })
  const written = await saveReceipt(receipt, told, mission, copy.value.sheet.json)
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
