import type { RecordAct } from '#shared/record/act.ts'
import type { RecordHead } from '#shared/record/edit.ts'
import type { KindShape } from '#shared/record/kind.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { fileFault } from './files.ts'
import type { Journal, JournalOptions } from './journal.ts'
import { readIfThere } from './reading.ts'
import { blank, digestAtOnce, type Survey, surveyJournal } from './scan.ts'

/** What a journal can be refused for that leaves its readable entries as they are. */
const harms: readonly string[] = ['journal.damaged', 'journal.chain', 'journal.rolledBack', 'journal.replaced', 'journal.unknown']

export function isHarm({ code }: Pick<Fault, 'code'>): boolean {
  return harms.includes(code)
}

/**
 * Opens a journal that was refused as damaged for reading alone: the entries up to the damage, and those that can be read behind
 * it. Nothing is written, no lock is taken. `harm` is why it was refused. Faults: `journal.key .newer .foreign`, `file.*`.
 */
export async function openDamaged<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  { kind, head, key }: Pick<JournalOptions<Head, Act>, 'kind' | 'head' | 'key'>,
  harm: Fault,
): Promise<Result<Journal<Head, Act>>> {
  try {
    const survey = await surveyHarmed(file, kind, key)
    if (!survey.ok) return survey
    const found = survey.value
    const own = digestAtOnce(head)
    if (found.head !== undefined && digestAtOnce(found.head) !== own) return refuse({ code: 'journal.foreign', name: file })
    const end = found.edits.length > 0 ? found.end : { head: own, entries: 0 }
    return ok({
      edits: found.edits,
      head,
      end: () => end,
      harm: { fault: harm, later: found.later },
      append: () => Promise.resolve(refuse<Fault>({ code: 'journal.readOnly', name: file })),
      close: () => Promise.resolve(),
    })
  } catch (error) {
    return refuse(fileFault(error, file))
  }
}

/** The readable part of a journal in any state: empty when the file or its first line is missing. */
export async function surveyHarmed<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  kind: KindShape<Head, Act>,
  key: Uint8Array | undefined,
): Promise<Result<Survey<Head, Act>>> {
  const bytes = await readIfThere(file)
  const survey: Result<Survey<Head, Act>> = bytes === undefined ? ok(blank) : await surveyJournal(bytes, file, key, kind)
  return survey.ok || survey.faults[0]?.code !== 'journal.unknown' ? survey : ok(blank)
}
