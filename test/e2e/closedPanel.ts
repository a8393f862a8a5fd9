import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closePanel } from '#services/panel/signPanel.ts'
import { verifiedFiles } from '#services/panel/takeFiles.ts'
import { listProfiles, openProfile } from '#services/profiles/store.ts'
import { openKept } from '#services/record/index.ts'
import { runReview } from '#services/review/index.ts'
import { openPackage } from '#services/vault/index.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { localTime } from '#shared/format/time.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { keptKind } from '#shared/kinds/index.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Result } from '#shared/text/fault.ts'
import { decided } from './bringPanel.ts'
import { answersAs, memberPassphrase } from './bringPeople.ts'

const samples = fileURLToPath(new URL('../../resources/samples/rare-earth/', import.meta.url))

const sampleSecretary = { name: '秘书甲', unit: '示例评审服务处' }

interface Asked {
  /** the package of a panel of W01 … W05 whose leader is not the person every visit begins with */
  readonly pack: string
  readonly signers: ReadonlyMap<string, Signer>
  readonly leader: string
  /** who W90 is, where it is not the sample's */
  readonly secretary?: { readonly name: string; readonly unit: string }
  /** folders of the test: for the experts' files, for the closed record */
  readonly results: string
  readonly out: string
}

/** The panel's record as its leader closed and signed it on another computer, by the app's own services: both files in `out`. */
export async function closedElsewhere(
  profile: string,
  { pack, signers, leader, results, out, secretary = sampleSecretary }: Asked,
): Promise<void> {
  for (const [id, signer] of signers) {
    if (id === 'W90') continue
    const answers = answersAs(join(samples, `answers-performance-${id}.json`), id, results)
    given(await runReview({ package: pack, answers, signer, out: join(results, id), now: () => new Date('2026-09-17T08:00:00Z') }))
  }
  const opened = given(await openPackage(pack))
  const root = join(profile, 'profiles')
  const card = (await listProfiles(root)).cards.find(({ fingerprint }) => fingerprint === signers.get(leader)?.fingerprint)
  const own = given(await openProfile(root, card?.id ?? '', memberPassphrase))
  const { fresh } = given(await verifiedFiles([results], givenBy(knownTask(opened), opened.standardSha256), { files: {} }, {}))
  const mission = given(await openKept(keptKind('panel'), own, opened, leader, () => new Date()))
  const at = localTime(new Date())
  const taken: PanelAct = { kind: 'files.taken', files: fresh.filter(({ kind }) => kind === 'pdf') }
  for (const act of [taken, ...decided]) given(await mission.append({ id: `d${mission.journal.edits.length}`, at, by: leader, act }))
  const people = [...signers].filter(([id]) => id === 'W90').map(([, { fingerprint }]) => ({ ...secretary, fingerprint }))
  // what opening reported to a page: the same facts as plain data
  const asOpened = { ...opened, entries: Object.fromEntries(opened.entries) } as unknown as OpenedPackage
  given(await closePanel({ profile: own, mission, file: pack, opened: asOpened }, people, own.signer, localTime(new Date()), { out }))
  await mission.close()
  await opened.close()
  own.close()
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.faults.map(({ code, name, got }) => `${code} ${name ?? ''} ${got ?? ''}`).join(', '))
  return result.value
}
