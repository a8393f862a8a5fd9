import { join } from 'node:path'
import { verifiedFiles } from '#services/panel/takeFiles.ts'
import { listProfiles, openProfile } from '#services/profiles/store.ts'
import { openKept } from '#services/record/index.ts'
import { openPackage } from '#services/vault/index.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { keptKind } from '#shared/kinds/index.ts'
import type { PanelAct, TakenFile } from '#shared/panel/act.ts'
import type { Result } from '#shared/text/fault.ts'
import { bringPerson, person } from './app.ts'
import { signedResults } from './bringResults.ts'
import { samplePackage } from './packages.ts'

/** What the leader decides at the end of the meeting; after these nothing keeps the record from being closed. */
export const decided: readonly PanelAct[] = [
  { kind: 'opinion.set', part: 'overall', text: '中心运行情况较好，研发投入持续增长，专家组建议继续支持。' },
  { kind: 'opinion.set', part: 'conclusion', text: '良好' },
  { kind: 'vote.counted', agree: 4, disagree: 1 },
  { kind: 'dissent.noted', expert: 'W05', reason: '财务数据尚待核实，建议补充审计报告后再定等次。' },
  { kind: 'paper.preparedBy', name: '秘书甲' },
  { kind: 'paper.checkedBy', name: '专家乙' },
]

let taken: Promise<readonly TakenFile[]> | undefined

/** The leader's record as the meeting left it: five sheets taken in, verified once a worker, and these acts, written by the app's own services. */
export async function bringPanel(profile: string, acts: readonly PanelAct[] = decided): Promise<void> {
  await bringPerson(profile)
  const root = join(profile, 'profiles')
  const [card] = (await listProfiles(root)).cards
  const own = given(await openProfile(root, card?.id ?? '', person.passphrase))
  const opened = given(await openPackage(samplePackage('rare-earth', 'performance')))
  taken ??= takenFiles(givenBy(knownTask(opened), opened.standardSha256))
  const record = given(await openKept(keptKind('panel'), own, opened, 'W01', () => new Date()))
  const at = '2026-09-17T18:30:00+08:00'
  const first: PanelAct = { kind: 'files.taken', files: [...(await taken)] }
  for (const act of [first, ...acts]) given(await record.append({ id: `d${record.journal.edits.length}`, at, by: 'W01', act }))
  await record.close()
  await opened.close()
  own.close()
}

async function takenFiles(known: Parameters<typeof verifiedFiles>[1]): Promise<readonly TakenFile[]> {
  const found = given(await verifiedFiles([await signedResults()], known, { files: {} }, {}))
  return found.fresh.filter(({ kind }) => kind === 'pdf')
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.faults.map(({ code, name }) => `${code} ${name ?? ''}`).join(', '))
  return result.value
}
