import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { journalFile } from '#services/profiles/journalFile.ts'
import { listProfiles, type OpenProfile, openProfile } from '#services/profiles/store.ts'
import { readJournal } from '#services/record/index.ts'
import { openMission } from '#services/review/openMission.ts'
import { openPackage } from '#services/vault/index.ts'
import { reviewId } from '#shared/kinds/index.ts'
import type { Act } from '#shared/review/act.ts'
import { answersSchema } from '#shared/review/answers.ts'
import { editsOf } from '#shared/review/answersEdits.ts'
import type { Draft, Edit } from '#shared/review/edit.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { reviewRecord } from '#shared/review/record.ts'
import type { Result } from '#shared/text/fault.ts'
import { bringPerson, person } from './app.ts'

const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url))

/** The acts a sample expert makes, in the order of a visit, as drafts for a journal. */
export async function sampleDrafts(
  centre: 'rare-earth' | 'dairy',
  stage: 'visit' | 'performance',
  expert = 'W01',
): Promise<readonly Draft[]> {
  const text = readFileSync(join(samples, centre, `answers-${stage}-${expert}.json`), 'utf8')
  const answers = answersSchema.parse(JSON.parse(text))
  const drafts = editsOf(answers, { photos: new Map() }, await pledgeSha256())
  const last = drafts.at(-1)
  if (stage !== 'visit' || last === undefined) return drafts
  // the screen asks an expert for a conclusion, which the answers of the samples leave open
  return [...drafts, { ...last, id: randomUUID(), act: { kind: 'opinion.set', part: 'conclusion', text: '通过' } }]
}

/** Work done earlier: the person's review of a package with these acts in its journal, written by the app's own services. */
export async function bringReview(profile: string, file: string, drafts: readonly Draft[]): Promise<void> {
  await bringPerson(profile)
  const own = await unlocked(profile)
  const opened = given(await openPackage(file))
  const mission = given(await openMission(own, opened, drafts[0]?.by ?? 'W01', () => new Date()))
  for (const draft of drafts) given(await mission.append(draft))
  await mission.close()
  await opened.close()
  own.close()
}

/** The content of the journal of the person's review, read while the app does not run. */
export async function journalOf(profile: string, task: string, expert = 'W01', revision = 1): Promise<readonly Edit[]> {
  const own = await unlocked(profile)
  const scanned = given(await readJournal(journalFile(own, reviewId(task, expert, revision)), reviewRecord, own.key('journal')))
  own.close()
  return scanned.edits
}

/** Acts of a scripted expert other than marks; leaving one of them out keeps the sheet from being signed. */
export function isMark(act: Act): boolean {
  return ['score.set', 'verification.set', 'reason.set', 'evidence.cited'].includes(act.kind)
}

async function unlocked(profile: string): Promise<OpenProfile> {
  const root = join(profile, 'profiles')
  const [card] = (await listProfiles(root)).cards
  return given(await openProfile(root, card?.id ?? '', person.passphrase))
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.faults.map(({ code, name }) => `${code} ${name ?? ''}`).join(', '))
  return result.value
}
