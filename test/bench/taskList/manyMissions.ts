import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const passphrase = '草原 春风 铁轨 望远'

/** Where a review is opened: now, and in builds of before. */
const missionFiles = ['review/openMission.ts', 'missions/mission.ts']

/**
 * A profile with so many reviews in its list and as many edits in each journal, written by the services of the checkout `root`, so that a
 * build of before gets its own formats.
 */
export async function manyMissions(root: string, profile: string, count: number, edits: number): Promise<void> {
  const { createProfile } = await from(root, 'profiles/store.ts')
  const { keepMission } = await from(root, 'missions/list.ts')
  const { openMission } = await from(root, ...missionFiles.filter((file) => existsSync(join(root, 'electron/services', file))))
  const person = { name: '专家甲', unit: '外部大学A', passphrase, algorithm: 'p256' }
  const made = await createProfile(join(profile, 'profiles'), person, new Date())
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const task = JSON.parse(readFileSync(join(root, 'resources/samples/rare-earth/task-visit.json'), 'utf8'))
  const sha256 = 'a'.repeat(64)
  for (let n = 0; n < count; n++) {
    const own = { ...task, id: `${task.id}-${n}`, package: { ...task.package, id: `${task.package.id}-${n}` } }
    const mission = await openMission(made.value, { sha256, task: own }, 'W01', () => new Date())
    if (!mission.ok) throw new Error(mission.faults[0]?.code)
    await writeEdits(mission.value, edits)
    await keepMission(made.value, listed(own, sha256, n))
  }
  made.value.close()
}

// biome-ignore lint/suspicious/noExplicitAny: of either build
async function writeEdits(mission: any, count: number): Promise<void> {
  const accept = { kind: 'recusal.declared', declared: false, relations: [] }
  await mission.append({
    id: 'e0',
    at: '2026-09-17T08:00:00+08:00',
    by: 'W01',
    act: { kind: 'pledge.accepted', textSha256: 'b'.repeat(64) },
  })
  await mission.append({ id: 'e1', at: '2026-09-17T08:00:00+08:00', by: 'W01', act: accept })
  const drafts = Array.from({ length: count - 2 }, (_, n) => ({
    id: `e${n + 2}`,
    at: '2026-09-17T08:00:00+08:00',
    by: 'W01',
    act: { kind: 'reason.set', criterion: 'S01', reason: `理由 ${n}` },
  }))
  const answers = await Promise.all(drafts.map((draft) => mission.append(draft)))
  for (const { ok } of answers) if (!ok) throw new Error('an edit was not taken')
  await mission.close()
}

// biome-ignore lint/suspicious/noExplicitAny: the task's own file
function listed(task: any, sha256: string, n: number) {
  const day = (from: number) => new Date(Date.UTC(2026, 8, 1 + (n % 40) + from)).toISOString().slice(0, 10)
  return {
    review: `${task.id}.W01.r1`,
    task: task.id,
    expert: 'W01',
    centre: `${task.centre.name} ${n + 1}`,
    centreType: task.centre.type,
    stage: task.stage,
    from: day(0),
    to: day(1),
    package: { id: task.package.id, revision: 1, sha256, file: join('/media', 'plans', `centre-${n}.ticplan`) },
    openedAt: '2026-09-17T08:00:00Z',
    progress: { marked: n % 16, toMark: 16, blockers: 20, state: 'begun' },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the services of either build
function from(root: string, file = ''): Promise<any> {
  return import(pathToFileURL(join(root, 'electron/services', file)).href)
}
