import { afterAll } from 'vitest'
import { createIdentity, type NewIdentity } from '#services/identity/index.ts'
import { closePanel } from '#services/panel/signPanel.ts'
import { createProfile, type OpenProfile } from '#services/profiles/store.ts'
import { openKept } from '#services/record/index.ts'
import type { OpenSource } from '#services/signing/lent.ts'
import { openPackage } from '#services/vault/index.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { keptKind } from '#shared/kinds/index.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import type { KnownKey } from '#shared/panel/signerKeys.ts'
import type { Result } from '#shared/text/fault.ts'
import { folder, quickPackage } from '../review/package.ts'
import { candidate, digest, experts, sheetOf } from './sheets.ts'

/** When the leader closes the record of these tests, and the members sign. */
export const now = '2026-11-23T18:00:00+08:00'
export const later = (minute: number) => `2026-11-23T18:${10 + minute}:00+08:00`

export function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ code, name, got }) => `${code} ${name ?? ''} ${got ?? ''}`).join(', '))
  return answer.value
}

export interface Panel {
  readonly at: OpenSource<'panel'>
  readonly profile: OpenProfile
  /** of every member but the leader, and of the secretary; by id */
  readonly keys: ReadonlyMap<string, NewIdentity>
  /** whose profiles this computer has: the secretary's */
  readonly people: readonly KnownKey[]
}

const open: OpenSource<'panel'>[] = []
afterAll(async () => {
  for (const one of open) {
    await one.mission.close()
    one.profile.close()
  }
})

/** The record of a panel of five whose sheets came in, decided by the leader, ready to be closed. */
export async function readyPanel(...more: readonly PanelAct[]): Promise<Panel> {
  const file = await quickPackage('rare-earth', 'performance')
  const opened = given(await openPackage(file))
  const person = { name: '专家甲', unit: '外部大学A', passphrase: '口令一二三四', algorithm: 'p256' } as const
  const profile = given(await createProfile(folder(), person, new Date(now)))
  const others = opened.task.panel.filter(({ id }) => id !== 'W01' && id !== 'W91')
  const keys = new Map(
    await Promise.all(
      others.map(async ({ id, name, unit }): Promise<[string, NewIdentity]> => {
        return [id, given(await createIdentity({ name, unit, algorithm: 'p256', passphrase: 'p', now: new Date(now) }))]
      }),
    ),
  )
  const { plan, task, standard, standardSha256, sha256 } = opened
  const about = {
    package: 'package-test',
    name: 'sample.ticplan',
    bytes: opened.bytes,
    sha256,
    plan,
    task,
    entries: {},
    findings: [],
    names: [],
  }
  const value = {
    ...about,
    ...{ standard: standard!, standardSha256: standardSha256!, signature: { state: 'none' } },
    entries: Object.fromEntries(opened.entries),
  } as unknown as OpenedPackage
  await opened.close()
  const mission = given(await openKept(keptKind('panel'), profile, value, 'W01', () => new Date(now)))
  const fingerprint = (id: string) => keys.get(id)?.fingerprint ?? profile.profile.fingerprint
  for (const act of [taken(fingerprint, value), ...concluded, ...more])
    given(await mission.append({ id: `d${mission.journal.edits.length}`, at: '2026-11-23T17:00:00+08:00', by: 'W01', act }))
  const secretary = task.panel.find(({ id }) => id === 'W90')!
  const people = [{ name: secretary.name, unit: secretary.unit, fingerprint: fingerprint('W90') }]
  const at = { profile, mission, file, opened: value }
  open.push(at)
  return { at, profile, keys, people }
}

/** The same record, closed and signed by the leader into a new folder. */
export async function closedPanelOf(panel: Panel, out = folder()) {
  const closed = given(await closePanel(panel.at, panel.people, panel.profile.signer, now, { out }))
  return { out, closed }
}

const concluded: readonly PanelAct[] = [
  { kind: 'opinion.set', part: 'overall', text: '运行情况较好' },
  { kind: 'opinion.set', part: 'conclusion', text: '良好' },
  { kind: 'vote.counted', agree: 4, disagree: 1 },
  { kind: 'dissent.noted', expert: 'W03', reason: '成果转化不足' },
  { kind: 'paper.preparedBy', name: '秘书甲' },
  { kind: 'paper.checkedBy', name: '专家戊' },
]

function taken(fingerprint: (id: string) => string, { sha256: packageSha256, task }: OpenedPackage): PanelAct {
  const files = experts.map((id) => {
    const sheet = sheetOf('rare-earth', id)
    const { id: packageId, revision } = task.package
    const { file, kind, soundness, record, sha256 } = candidate({
      ...sheet,
      package: { id: packageId, revision, sha256: packageSha256 },
      expert: { ...sheet.expert, fingerprint: fingerprint(id) },
    })
    return { file, fileSha256: digest(file), kind, soundness, record: record!, sha256: sha256! }
  })
  return { kind: 'files.taken', files }
}
