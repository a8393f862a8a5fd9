import { join } from 'node:path'
import { lend } from '#services/signing/lent.ts'
import { publishTogether } from '#services/signing/publish.ts'
import type { Jobs, RunOptions } from '#services/worker/createJobs.ts'
import { formList } from '#shared/documents/formList.ts'
import { localTime } from '#shared/format/time.ts'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Task } from '#shared/plan/task.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { type Key, say } from '#shared/text/say.ts'
import { tokenFor } from '../fileTokens.ts'
import type { PanelSource } from './countersigning.ts'

/**
 * Writes what this computer itself has of the visit into a folder below `out`, to be archived: the signed files of a closed record
 * from the copy kept under the profile's key, and every form of the panel and the meeting, filled as far as the record goes.
 * Faults: those of `writePanel`, `document.*`, `file.*`.
 */
export async function writeOwn(
  jobs: Jobs,
  at: PanelSource,
  out: string,
  { signal, onProgress = () => undefined }: Pick<RunOptions, 'signal' | 'onProgress'>,
): Promise<Result<PickedFile>> {
  const { mission, opened } = at
  const now = localTime(new Date())
  const folder = join(out, say('zh-CN', 'panelArchive', 'own.folder', { task: opened.task.id }))
  const forms = formsOf(opened.task)
  const total = forms.length + 1
  onProgress({ phase: 'archiveOwn', done: 0, total })
  if (mission.state().locked) {
    const signed = await jobs.run('writePanel', { lent: lend(at), now, out: folder })
    if (!signed.ok) return signed
  }
  const files = new Map<string, Uint8Array>()
  for (const [done, form] of forms.entries()) {
    if (signal?.aborted) return refuse({ code: 'job.cancelled' })
    onProgress({ phase: 'archiveOwn', done: done + 1, total })
    const selection = { forms: [form], blank: false, withoutMarks: false, opened, panelEdits: mission.journal.edits }
    const printed = await jobs.run('renderSelection', { ...selection, now: new Date().toISOString() })
    if (!printed.ok) return printed
    files.set(fileName(form), printed.value.pdf)
  }
  const written = await publishTogether(join(folder, say('zh-CN', 'panelArchive', 'own.forms')), files, { force: true })
  return written.ok ? ok(await tokenFor(folder)) : written
}

/** The forms of the panel and the meeting; form 18 is the receipt of a wipe, which comes after the archive. */
function formsOf({ stage }: Pick<Task, 'stage'>): readonly string[] {
  return formList
    .filter((form) => form.group !== 'personal' && form.number !== '18' && (form.stage === undefined || form.stage === stage))
    .map(({ number }) => number)
}

function fileName(form: string): string {
  return `${form.padStart(2, '0')} ${say('zh-CN', 'printing', `form.${form}` as Key<'printing'>)}.pdf`
}
