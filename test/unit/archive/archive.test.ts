import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeValues } from '#services/panel/valuesFiles.ts'
import { memoryItem } from '#services/vault/folder.ts'
import { type BagItem, writeBag } from '#services/vault/writeBag.ts'
import { verifyFiles } from '#services/verify/files.ts'
import type { ArchiveRecord } from '#shared/archive/format.ts'
import { indexText } from '#shared/archive/indexText.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { ok } from '#shared/text/fault.ts'
import { holder, signerOf } from '../../corpus/authority.ts'
import { person } from '../../corpus/clean.ts'
import { clock, pack, type Signed, signed, stickOf, temporaryFolder } from './sample.ts'

describe('an archive', { timeout: 120_000 }, () => {
  let sample: Signed
  let stick: string
  let archive: string
  let record: ArchiveRecord
  beforeAll(async () => {
    sample = await signed()
    stick = stickOf(sample)
    const { out, packed } = await pack(sample, [stick])
    if (!packed.ok) throw new Error(JSON.stringify(packed.faults))
    archive = out
    record = packed.value.record
  }, 120_000)

  /** With the task's package, or without anything. */
  async function verify(file: string, given = true): Promise<Verification> {
    const verifyOne = given
      ? async (path: string) => {
          const { knownFrom } = await import('#services/verify/known.ts')
          const { verifyAgainst } = await import('#services/verify/index.ts')
          return verifyAgainst(path, await knownFrom(sample.given))
        }
      : undefined
    const verified = await verifyFiles([file], { verifyOne })
    if (!verified.ok) throw new Error(JSON.stringify(verified.faults))
    return verified.value[0]!
  }

  /** The same archive written again with other contents: digests and list of the bag are right, so only what it says can be wrong. */
  async function rewritten(change: (files: Map<string, Uint8Array>, own: ArchiveRecord) => ArchiveRecord | undefined, isIndexed = true) {
    const entries = unzipSync(readFileSync(archive))
    const payload = Object.entries(entries).flatMap(([name, bytes]) => {
      const at = name.indexOf('/data/')
      return at < 0 ? [] : [[name.slice(at + '/data/'.length), bytes] as const]
    })
    const files = new Map<string, Uint8Array>(payload)
    const changed = change(files, structuredClone(record))
    if (changed) {
      files.set('archive.json', canonicalBytes(changed))
      if (isIndexed) files.set('index.txt', new TextEncoder().encode(indexText(changed)!))
    }
    const items: readonly BagItem[] = [...files].map(([path, bytes]) => memoryItem(path, bytes))
    const out = join(temporaryFolder(), 'changed.ticarchive')
    const bag = { kind: 'archive', organization: 'x', identifier: record.task, clock, items } as const
    expect(await writeBag(out, bag, {})).toMatchObject(ok({ files: items.length }))
    return out
  }

  const edited = (change: (file: ArchiveRecord['files'][number]) => Partial<ArchiveRecord['files'][number]>) =>
    rewritten((_, own) => ({ ...own, files: own.files.map((file) => ({ ...file, ...change(file) })) }))

  test('holds every file with its digest, verdict and place', () => {
    const places = Object.fromEntries(record.files.map(({ path, verdict, state }) => [path, [verdict, state]]))
    expect(places).toEqual({
      'results/result.json': ['unsigned', '重复'],
      'results/评分表.pdf': ['accepted', '有效'],
      'results/评分表.xlsx': ['accepted', '重复'],
      'forms/签到表扫描.pdf': [undefined, undefined],
      'photos/现场.jpg': [undefined, undefined],
      'others/会议记录.txt': [undefined, undefined],
    })
    expect(record.package).toEqual(sample.base.result.package)
    const index = Buffer.from(unzipSync(readFileSync(archive))[`${record.task}/data/index.txt`]!).toString()
    expect(index).toBe(indexText(record))
    for (const { path, sha256 } of record.files) expect(index.includes(`data/${path}`) && index.includes(sha256)).toBe(true)
  })

  test('verifies with the package of the task and without it; unsigned, since nobody signed it', async () => {
    for (const given of [true, false]) {
      const { verdict, reasons, facts, kind, contents, archive: about } = await verify(archive, given)
      expect([verdict, reasons, kind, facts.intact, facts.covered]).toEqual(['unsigned', [], 'archive', true, null])
      expect(facts.contentsAgree).toBe(true)
      expect(contents?.map(({ path, verdict: own }) => [path, own])).toEqual([
        ['results/result.json', 'unsigned'],
        ['results/评分表.pdf', 'accepted'],
        ['results/评分表.xlsx', 'accepted'],
      ])
      expect(about?.files).toBe(6)
    }
  })

  test('signed by the leader it is accepted', async () => {
    const { out, packed } = await pack(sample, [stick], { signer: sample.base.leader })
    expect(packed.ok).toBe(true)
    const { verdict, signatures } = await verify(out)
    expect([verdict, signatures.map(({ fingerprint }) => fingerprint)]).toEqual(['accepted', [sample.base.leader.fingerprint]])
  })

  test('signed with a weak key it is rejected', async () => {
    const signer = await signerOf(await holder({ name: '李组长', rsa: { bits: 1024 } }))
    const { out } = await pack(sample, [stick], { signer })
    expect(await verify(out)).toMatchObject({ verdict: 'rejected', reasons: ['signature.weakKey'] })
  })

  test('with extensions, or the digest of a package that is one of zeros, it is rejected', async () => {
    const extended = await rewritten((_, own) => ({ ...own, extensions: { total: 1 } }))
    expect((await verify(extended, false)).reasons).toEqual(['result.unwritten'])
    const zeros = await rewritten((_, own) => ({ ...own, package: { ...own.package, sha256: '0'.repeat(64) } }))
    expect((await verify(zeros, false)).reasons).toEqual(['result.unwritten'])
  })

  test('the same files give the same bytes in any order', async () => {
    const paths = readdirSync(stick).map((name) => join(stick, name))
    const again = await pack(sample, [...paths.reverse(), paths[0]!])
    expect(again.packed.ok && readFileSync(again.out).equals(readFileSync(archive))).toBe(true)
  })

  test('what is rejected is carried apart and named, with the reason in words; what is left out is named', async () => {
    const folder = temporaryFolder()
    const altered = Buffer.from(sample.base.pdf)
    altered.write('9', altered.indexOf('startxref') - 40)
    writeFileSync(join(folder, '改动.pdf'), altered)
    mkdirSync(join(folder, 'more'))
    writeFileSync(join(folder, 'more', '改动.pdf'), sample.base.pdf)
    writeFileSync(join(folder, 'a.ticplan'), 'x')
    writeFileSync(join(folder, '.DS_Store'), 'x')
    writeFileSync(join(folder, 'more', '.hidden'), 'x')
    symlinkSync('/etc/hostname', join(folder, 'link.pdf'))
    const { out, packed } = await pack(sample, [folder])
    if (!packed.ok) throw new Error(JSON.stringify(packed.faults))
    const { files, leftOut } = packed.value.record
    expect(files.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['results/改动.pdf', 'accepted'],
      ['rejected/改动.pdf', 'rejected'],
    ])
    const rejected = files[1]!
    expect(rejected.reasons.length).toBeGreaterThan(0)
    expect(leftOut.map(({ name, why }) => `${name} ${why}`).sort()).toEqual([
      '.DS_Store system',
      '.hidden system',
      'a.ticplan package',
      'link.pdf link',
    ])
    const index = indexText(packed.value.record)!
    for (const words of ['验证不通过的文件', rejected.reasons[0]!.text, 'link.pdf', 'a.ticplan']) expect(index).toContain(words)
    const verified = await verify(out)
    expect([verified.verdict, verified.reasons]).toEqual(['unsigned', []])
  })

  test('two files of one name are both carried, one handed in twice is carried once', async () => {
    const folder = temporaryFolder()
    for (const [sub, text] of [
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'one'],
    ] as const) {
      mkdirSync(join(folder, sub))
      writeFileSync(join(folder, sub, 'Note.txt'), text)
    }
    const { packed } = await pack(sample, [folder])
    expect(packed.ok && packed.value.record.files.map(({ path }) => path.replace(/~[0-9a-f]{12}/, '~'))).toEqual([
      'others/Note~.txt',
      'others/Note~.txt',
    ])
  })

  test('names that some system refuses are mended and kept in the list', async () => {
    const folder = temporaryFolder()
    for (const name of ['a:b?.txt', 'CON.txt', 'tail. ', '\u202eevil.txt']) writeFileSync(join(folder, name), name)
    const { out, packed } = await pack(sample, [folder])
    if (!packed.ok) throw new Error(JSON.stringify(packed.faults))
    expect(packed.value.record.files.map(({ name }) => name).sort()).toEqual(['CON.txt', '\\u202eevil.txt', 'a:b?.txt', 'tail. '])
    expect((await verify(out)).reasons).toEqual([])
  })

  test('results that a panel record lists and nobody handed in are named, and the verifier names the same', async () => {
    const folder = temporaryFolder()
    const panel = readFileSync(new URL('../../fixtures/examples/panel-rare-earth-performance.json', import.meta.url))
    const listed = (JSON.parse(panel.toString()) as PanelRecord).results.map(({ sha256 }) => sha256)
    writeFileSync(join(folder, 'panel.json'), panel)
    const { out, packed } = await pack(sample, [folder])
    if (!packed.ok) throw new Error(JSON.stringify(packed.faults))
    const { missing, files } = packed.value.record
    expect(missing.map(({ sha256 }) => sha256).sort()).toEqual(listed.toSorted())
    expect(files[0]?.record?.kind).toBe('panel')
    expect(indexText(packed.value.record)).toContain(listed[0])
    expect((await verify(out)).reasons).toEqual([])
  })

  test('a signed table of verified values is verified and carried as one, an unsigned one apart', async () => {
    const known = sample.given.tasks[0]!
    const leader = known.task.panel.find(({ role }) => role === '组长')!.name
    const folder = temporaryFolder()
    const values = { values: [], known, confirmedAt: '2026-11-02T09:00:00+08:00', softwareVersion: '0.1.0' }
    const signed = await writeValues({ ...values, signer: await person(leader), out: join(folder, '核定表.ticvalues') })
    expect(signed.ok).toBe(true)
    writeFileSync(join(folder, '外人.ticvalues'), 'no table')
    const { out, packed } = await pack(sample, [folder])
    if (!packed.ok) throw new Error(JSON.stringify(packed.faults))
    expect(packed.value.record.files.map(({ path, verdict, record: own }) => [path, verdict, own?.kind])).toEqual([
      ['values/核定表.ticvalues', 'accepted', 'values'],
      ['rejected/外人.ticvalues', 'rejected', undefined],
    ])
    const { reasons, contents } = await verify(out)
    expect([reasons, contents?.map(({ verdict }) => verdict)]).toEqual([[], ['accepted', 'rejected']])
  })

  describe('that was changed', () => {
    test('in one byte is refused', async () => {
      const bytes = Buffer.from(readFileSync(archive))
      bytes.write('X', bytes.indexOf('会议记录\n'))
      const out = join(temporaryFolder(), 'x.ticarchive')
      writeFileSync(out, bytes)
      expect((await verify(out)).reasons).toEqual(['archive.refused'])
    })

    test('by taking a file out of list and bag is an archive of fewer files, which nobody signed', async () => {
      const fewer = await rewritten((files, own) => {
        files.delete('others/会议记录.txt')
        return { ...own, files: own.files.filter(({ path }) => path !== 'others/会议记录.txt') }
      })
      expect((await verify(fewer)).verdict).toBe('unsigned')
    })

    test('by taking a file out of the bag alone, or adding one, is refused', async () => {
      expect((await verify(await rewritten((files) => void files.delete('others/会议记录.txt')))).reasons).toEqual(['archive.index'])
      const more = await rewritten((files) => void files.set('others/more.txt', new Uint8Array(1)))
      expect((await verify(more)).reasons).toEqual(['archive.index'])
    })

    test('in its index alone is refused', async () => {
      const other = await rewritten((files) => void files.set('index.txt', new TextEncoder().encode('全部通过\n')))
      expect((await verify(other)).reasons).toEqual(['archive.index'])
      const unnamed = await rewritten((_, own) => ({ ...own, packedAt: '2026-09-19T09:00:00+08:00' }), false)
      expect((await verify(unnamed)).reasons).toEqual(['archive.index'])
    })

    test.each<[string, Parameters<typeof edited>[0]]>([
      ['a false expert', ({ record: own }) => (own ? { record: { ...own, expert: 'W09' } } : {})],
      ['a false digest of the record', ({ record: own }) => (own ? { record: { ...own, sha256: 'a'.repeat(64) } } : {})],
      ['a false state', ({ state }) => (state === undefined ? {} : { state: '有效' })],
      ['a verdict on a plain file', ({ path }) => (path.startsWith('photos/') ? { verdict: 'accepted' } : {})],
      ['a rejected file that is sound', ({ path }) => (path.endsWith('表.pdf') ? { verdict: 'rejected' } : {})],
      ['a signature on a record without one', ({ path }) => (path.endsWith('.json') ? { verdict: 'accepted' } : {})],
      [
        'a record of its own',
        ({ path }) => (path.startsWith('others/') ? { record: { kind: 'result', sha256: 'b'.repeat(64), revision: 1 } } : {}),
      ],
    ])('to tell %s is refused', async (_, change) => {
      expect((await verify(await edited(change))).reasons).toEqual(['archive.contents'])
    })

    test('to name a missing result that no panel lists is refused', async () => {
      const missing = [{ sha256: 'c'.repeat(64), expert: 'W02', name: '专家乙', revision: 1 }]
      expect((await verify(await rewritten((_, own) => ({ ...own, missing })))).reasons).toEqual(['archive.contents'])
    })

    test('to name another centre, package or task is told', async () => {
      const centre = { name: '另一中心', type: '综合领域类' } as const
      expect((await verify(await rewritten((_, own) => ({ ...own, centre })))).reasons).toEqual(['task.facts'])
      const from = { ...record.package, sha256: 'd'.repeat(64) }
      expect((await verify(await rewritten((_, own) => ({ ...own, package: from })))).reasons).toContain('package.digest')
    })
  })

  test('a folder with nothing, a path that is not there, and a file in the way say so and write nothing', async () => {
    const empty = await pack(sample, [temporaryFolder()])
    expect(empty.packed).toMatchObject({ ok: false, faults: [{ code: 'archive.empty' }] })
    const gone = await pack(sample, [join(stick, 'gone')])
    expect(gone.packed).toMatchObject({ ok: false, faults: [{ code: 'file.notFound' }] })
    const there = await pack(sample, [stick], { out: archive })
    expect(there.packed).toMatchObject({ ok: false, faults: [{ code: 'file.exists' }] })
    for (const { out } of [empty, gone]) expect(readdirSync(dirname(out))).toEqual([])
  })

  test('a file that changes while it is packed leaves nothing', async () => {
    const own = stickOf(sample)
    const { out, packed } = await pack(sample, [own], {
      onProgress: (done, total) => {
        if (done === total) writeFileSync(join(own, '会议记录.txt'), '会议纪录\n')
      },
    })
    expect(packed.ok).toBe(false)
    expect(readdirSync(dirname(out))).toEqual([])
  })
})
