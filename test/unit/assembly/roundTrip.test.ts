import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { assemble } from '#services/assembly/assemble.ts'
import { beginRevision } from '#services/assembly/begin.ts'
import { packDraft } from '#services/assembly/packDraft.ts'
import { takeDocuments } from '#services/assembly/takeDocuments.ts'
import { openPackage, packFolder } from '#services/vault/index.ts'
import { sampleFolder } from '../../fixtures/packages.ts'
import { temporaryFolder } from '../vault/bag.ts'

const clock = '2026-11-30T09:00:00+08:00'

test.each(['rare-earth', 'dairy'] as const)(
  'the package of %s becomes a draft, and the draft the same plan and task again',
  async (centre) => {
    const folder = temporaryFolder()
    const file = join(folder, 'sample.ticplan')
    expect(await packFolder(await sampleFolder(centre, 'performance'), file, { clock })).toMatchObject({ ok: true })
    const draft = join(folder, 'draft')
    expect(await beginRevision(draft, file, {})).toMatchObject({ ok: true })
    const taken = await takeDocuments(draft)
    expect(taken).toMatchObject({ ok: true, value: { added: [], gone: [], faults: [] } })
    const assembled = await assemble(draft, clock)
    expect(assembled.ok ? [] : assembled.faults).toEqual([])
    if (!assembled.ok) return
    const before = await openPackage(file)
    if (!before.ok) throw new Error('sample refused')
    onTestFinished(() => before.value.close())
    expect(assembled.value.plan).toEqual(before.value.plan)
    const packed = await packDraft(draft, join(folder, 'next.ticplan'), { clock })
    expect(packed.ok ? [] : packed.faults).toEqual([])
    const after = await openPackage(join(folder, 'next.ticplan'))
    if (!after.ok) throw new Error(JSON.stringify(after.faults))
    onTestFinished(() => after.value.close())
    expect(after.value.task).toEqual({
      ...before.value.task,
      package: {
        ...before.value.task.package,
        revision: before.value.task.package.revision + 1,
        replaces: before.value.sha256,
        createdAt: clock,
      },
    })
  },
)
