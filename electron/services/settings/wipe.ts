import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { kindOf } from '#shared/kinds/index.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { sha256Of } from '../files/sha256.ts'
import { writeFileSafely } from '../files/write.ts'
import { dropMission, type Mission } from '../missions/list.ts'
import { photoFolder } from '../photos/store.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { journalFile } from '../profiles/journalFile.ts'
import { readJournal } from '../record/index.ts'
import { copyFile, readCopy } from '../signing/copies.ts'
import { othersFinished, recordsOf } from './recordsOf.ts'

/**
 * Removes a finished review from this computer: journal, photos, signed copies, its line in the list. Only a locked sheet
 * whose files were exported and verified goes, with every other record of the task, which must be closed or empty; `confirm` is its check code. The receipt is written first and taken back if
 * something could not be removed. Faults: `settings.not-locked .not-exported .record-open .confirm`, `journal.*`, `file.*`.
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
  const files = (await Promise.all(records.map((record) => filesOf(profile, record)))).flat()
  const text = await receiptText(profile, mission, { sha256: lock.resultSha256, code, revision: lock.revision, files, now })
  const written = await writeFileSafely(receipt, new TextEncoder().encode(text), { force: true })
  if (!written.ok) return written
  try {
    for (const file of files) await rm(file)
    await rm(photoFolder(profile, review), { recursive: true, force: true })
  } catch {
    await rm(receipt, { force: true })
    return refuse<Fault>({ code: 'file.notWritable', name: profile.folder })
  }
  const dropped = await dropMission(profile, review)
  return dropped.ok ? ok({ removed: files.length, records }) : dropped
}

/** The journal, the files beside it under the same name (pieces set aside), photos and the signed copy. */
async function filesOf(profile: ProfileOwner, review: string): Promise<readonly string[]> {
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
  return [...own, ...photos.map((name) => join(photoFolder(profile, review), name)), ...kept]
}

async function receiptText(
  profile: ProfileOwner,
  mission: Mission,
  facts: {
    readonly sha256: string
    readonly code: string
    readonly revision: number
    readonly files: readonly string[]
    readonly now: string
  },
): Promise<string> {
  const { name, unit } = profile.profile
  const word = (key: Parameters<typeof say<'settings'>>[2], params = {}) => say('zh-CN', 'settings', key, params)
  const lines = await Promise.all(
    facts.files.map(async (file) => {
      const bytes = await readFile(file)
      const digest = sha256Of(bytes)
      return `${digest}  ${bytes.length}  ${file.slice(profile.folder.length + 1)}`
    }),
  )
  return [
    word('receipt.title'),
    word('receipt.who', { name, unit }),
    word('receipt.task', { task: mission.task, centre: mission.centre, stage: mission.stage }),
    word('receipt.result', { sha256: facts.sha256, code: facts.code, revision: facts.revision }),
    word('receipt.time', { time: facts.now }),
    word('receipt.files', { count: facts.files.length }),
    ...lines,
    word('receipt.package', { file: mission.package.file }),
    '',
  ].join('\n')
}
