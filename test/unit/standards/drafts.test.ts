import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createProfile, type OpenProfile } from '#services/profiles/store.ts'
import { importProfile } from '#services/profiles/transfer.ts'
import { backUp } from '#services/settings/backup.ts'
import { draftFrom } from '#services/standards/begin.ts'
import { builtInStandard, digested } from '#services/standards/builtIn.ts'
import { dropDraft, keepDraft, readDraft, readDrafts } from '#services/standards/drafts.ts'
import { finishedStandard } from '#services/standards/finish.ts'
import { rulesOn } from '#shared/standard/bearing.ts'
import type { Standard } from '#shared/standard/format.ts'

const base = builtInStandard('performance-comprehensive', '2026.3')!
const about = { draft: 'a-1', now: '2026-11-23T08:00:00Z' }
const begun = draftFrom(base, [], about)
let root: string
let profile: OpenProfile

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tic-drafts-'))
  const person = { name: '秘书甲', unit: '科技厅', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const
  const made = await createProfile(join(root, 'profiles'), person, new Date('2026-11-23T08:00:00Z'))
  if (!made.ok) throw new Error(made.faults[0]?.code)
  profile = made.value
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('drafts are kept sealed, the latest changed first, and go when they are dropped', async () => {
  expect(await readDrafts(profile)).toEqual({ ok: true, value: [] })
  await keepDraft(profile, begun)
  const second = { ...begun, draft: 'b-2', changed: '2026-11-24T08:00:00Z', texts: { '/criteria/0/max': '五' } }
  await keepDraft(profile, second)
  expect(await readDrafts(profile)).toEqual({ ok: true, value: [second, begun] })
  const folder = join(profile.folder, 'standards')
  for (const name of await readdir(folder)) expect((await readFile(join(folder, name))).includes('研发经费')).toBe(false)
  await dropDraft(profile, 'b-2')
  expect(await readDraft(profile, 'b-2')).toEqual({ ok: false, faults: [{ code: 'standard.draft-gone', name: 'b-2' }] })
  expect(await readDraft(profile, 'a-1')).toEqual({ ok: true, value: begun })
})

test('a file in the place of a draft, or one that was renamed, is damage and not another draft', async () => {
  await keepDraft(profile, begun)
  const { rename } = await import('node:fs/promises')
  const folder = join(profile.folder, 'standards')
  await rename(join(folder, 'a-1.draft'), join(folder, 'b-2.draft'))
  expect(await readDraft(profile, 'b-2')).toMatchObject({ ok: false, faults: [{ code: 'profile.damaged' }] })
})

test('a backup brings drafts to another computer', async () => {
  await keepDraft(profile, begun)
  const file = join(root, 'copy.ticprofile')
  expect((await backUp(profile, file, '备份 的 口令', '2026-11-23T16:00:00+08:00')).ok).toBe(true)
  expect((await importProfile(file, join(root, 'other'), '备份 的 口令')).ok).toBe(true)
  expect(await readdir(join(root, 'other', profile.profile.id, 'standards'))).toEqual(['a-1.draft'])
})

test('a draft begins under a free version, with the rules of the built-in standard written out', () => {
  expect(begun).toMatchObject({ base: { sha256: base.sha256, version: '2026.3' }, standard: { version: '2026.3-1' }, texts: {} })
  const { id } = base.standard
  const taken = ['2026.3-1', '2026.3-2'].map((version) => ({ id, version, sha256: 'x' }))
  expect(draftFrom(base, taken, about).standard['version']).toBe('2026.3-3')
  const ofSecond = { standard: { ...base.standard, version: '2026.3-2' }, sha256: 'x' }
  expect(draftFrom(ofSecond, taken, about).standard['version']).toBe('2026.3-3')
  const [first] = base.standard.criteria
  expect(rulesOn(begun.standard as Standard, first!.id)).toEqual(rulesOn(base.standard, first!.id))
  expect(rulesOn(base.standard, first!.id).length).toBeGreaterThan(0)
})

test('a draft is finished only without faults, and never over a standard of the same id and version', () => {
  const finished = finishedStandard(begun.standard, [])
  expect(finished).toEqual({ ok: true, value: digested(begun.standard as Standard) })
  const made = finished.ok ? finished.value : base
  const { id, version } = made.standard
  expect(finishedStandard(begun.standard, [{ id, version, sha256: made.sha256 }]).ok).toBe(true)
  const other = { id, version, sha256: base.sha256 }
  expect(finishedStandard(begun.standard, [other])).toEqual({
    ok: false,
    faults: [{ code: 'standard.version-kept', at: '/version', got: `${id} ${version}` }],
  })
  const heavier = { ...begun.standard, criteria: (begun.standard['criteria'] as object[]).map((one) => ({ ...one, max: 600 })) }
  expect(finishedStandard(heavier, [])).toMatchObject({
    ok: false,
    faults: [{ code: 'standard.dimension' }, {}, {}, { code: 'standard.sum' }],
  })
  expect(finishedStandard({ ...begun.standard, format: 'tic-review/standard@2' }, []).ok).toBe(false)
})
