import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { writeValues } from '#services/panel/valuesFiles.ts'
import { memoryItem } from '#services/vault/folder.ts'
import { writeBag } from '#services/vault/writeBag.ts'
import type { ArchiveRecord } from '#shared/archive/format.ts'
import { indexText } from '#shared/archive/indexText.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ValuesRecord } from '#shared/panel/valuesFile.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { person } from '../corpus/clean.ts'
import { clock, pack, signed, stickOf, temporaryFolder } from '../unit/archive/sample.ts'
import type { Listed, ToList } from './listed.ts'

type Said = Pick<Listed, 'verdict' | 'reasons' | 'about'>
type Payload = Map<string, Uint8Array>

/** Reads the payload of a bag by path below `data/`. */
function payloadOf(bytes: Uint8Array): Payload {
  return new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
      const at = name.indexOf('/data/')
      return at < 0 ? [] : [[name.slice(at + '/data/'.length), content] as const]
    }),
  )
}

/** A bag with this payload whose digests are right. */
async function bagOf(kind: 'archive' | 'values', identifier: string, payload: Payload, signer?: Signer): Promise<Uint8Array> {
  const out = join(temporaryFolder(), 'bag')
  const items = [...payload].map(([path, bytes]) => memoryItem(path, bytes))
  const written = await writeBag(out, { kind, organization: 'x', identifier, clock, items, ...(signer && { signer }) }, {})
  if (!written.ok) throw new Error(written.faults[0]?.code)
  return readFileSync(out)
}

function flipped(bytes: Uint8Array, text: string): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(text)
  copy[at] = copy[at]! ^ 1
  return copy
}

/** Archives: signed, unsigned, and changed in contents, list or index with digests that fit. */
export async function archivesToList(): Promise<readonly ToList[]> {
  const sample = await signed()
  const stick = stickOf(sample)
  const packed = async (more: Parameters<typeof pack>[2] = {}) => {
    const { out, packed: made } = await pack(sample, [stick], more)
    if (!made.ok) throw new Error(made.faults[0]?.code)
    return { bytes: readFileSync(out), record: made.value.record }
  }
  const [plain, sealed] = [await packed(), await packed({ signer: sample.base.leader })]
  const changed = (change: (files: Payload, own: ArchiveRecord) => ArchiveRecord | undefined, isIndexed = true) => {
    const files = payloadOf(plain.bytes)
    const own = change(files, structuredClone(plain.record))
    if (own) {
      files.set('archive.json', canonicalBytes(own))
      if (isIndexed) files.set('index.txt', new TextEncoder().encode(indexText(own)!))
    }
    return bagOf('archive', plain.record.task, files)
  }
  const every = (change: (file: ArchiveRecord['files'][number]) => object | undefined) =>
    changed((_, own) => ({ ...own, files: own.files.map((file) => ({ ...file, ...change(file) })) as ArchiveRecord['files'] }))
  const index: Said = { verdict: 'rejected', reasons: ['archive.index'], about: '' }
  const contents: Said = { verdict: 'rejected', reasons: ['archive.contents'], about: '' }
  const refused: Said = { verdict: 'rejected', reasons: ['archive.refused'], about: '' }
  const cases: readonly (readonly [Said, () => Promise<Uint8Array> | Uint8Array])[] = [
    [{ verdict: 'accepted', reasons: [], about: 'signed by the leader' }, () => sealed.bytes],
    [{ verdict: 'unsigned', reasons: [], about: 'signed by nobody' }, () => plain.bytes],
    [{ ...refused, about: 'a byte changed in a document' }, () => flipped(plain.bytes, '会议记录\n')],
    [{ ...refused, about: 'cut short' }, () => plain.bytes.subarray(0, plain.bytes.length - 200)],
    [{ ...index, about: 'a file left out of the bag alone' }, () => changed((files) => void files.delete('others/会议记录.txt'))],
    [{ ...index, about: 'a file more than the list' }, () => changed((files) => void files.set('others/x.txt', new Uint8Array(1)))],
    [{ ...index, about: 'other words in the index' }, () => changed((files) => void files.set('index.txt', Buffer.from('全部通过\n')))],
    [
      { ...index, about: 'a list without its index' },
      () => changed((_, own) => ({ ...own, packedAt: '2026-09-19T09:00:00+08:00' }), false),
    ],
    [
      { ...contents, about: 'a verdict on a photo' },
      () => every(({ path }) => (path.startsWith('photos/') ? { verdict: 'accepted' } : {})),
    ],
    [
      { ...contents, about: 'a false digest of a record' },
      () => every(({ record }) => record && { record: { ...record, sha256: 'a'.repeat(64) } }),
    ],
    [{ ...contents, about: 'a false expert' }, () => every(({ record }) => record && { record: { ...record, expert: 'W09' } })],
    [
      { ...contents, about: 'a missing result that no panel lists' },
      () => changed((_, own) => ({ ...own, missing: [{ sha256: 'c'.repeat(64), expert: 'W02', name: '专家乙', revision: 1 }] })),
    ],
    [
      { verdict: 'rejected', reasons: ['result.unwritten'], about: 'with extensions' },
      () => changed((_, own) => ({ ...own, extensions: { total: 1 } })),
    ],
  ]
  return cases.map(([said, bytes], at) => ({ ...said, ...numbered('archive', at), bytes }))
}

/** Tables of verified values: signed, unsigned, signed by another, changed with digests that fit. */
export async function valuesToList(): Promise<readonly ToList[]> {
  const { given } = await signed()
  const known = given.tasks[0]!
  const leader = await person(known.task.panel.find(({ role }) => role === '组长')!.name)
  const member = await person(known.task.panel.find(({ role }) => role === '组员')!.name)
  const declared = known.plan.figures.rd_expense_by_year!.declared as Readonly<Record<string, string>>
  const [year, value] = Object.entries(declared)[0]!
  const row = {
    figure: 'rd_expense_by_year',
    year: Number(year),
    declared: value,
    verified: '800.01',
    reason: '按审计报告核减',
    citations: [],
  }
  const out = join(temporaryFolder(), 'v.ticvalues')
  const made = await writeValues({ values: [row], known, signer: leader, out, confirmedAt: clock, softwareVersion: '0.1.0' })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const { record } = made.value
  const table = (change: (own: ValuesRecord) => object, signer?: Signer) =>
    bagOf('values', record.task, new Map([['values.json', canonicalBytes(change(structuredClone(record)))]]), signer)
  const cases: readonly (readonly [Said, () => Promise<Uint8Array> | Uint8Array])[] = [
    [{ verdict: 'accepted', reasons: [], about: 'signed by the leader' }, () => readFileSync(out)],
    [{ verdict: 'rejected', reasons: ['signer.missing'], about: 'signed by nobody' }, () => table((own) => own)],
    [
      { verdict: 'rejected', reasons: ['signer.missing', 'signer.extra'], about: 'signed by another member' },
      () => table((own) => own, member),
    ],
    [
      { verdict: 'rejected', reasons: ['values.figures'], about: 'a figure twice' },
      () => table((own) => ({ ...own, values: [...own.values, ...own.values] }), leader),
    ],
    [
      { verdict: 'rejected', reasons: ['values.figures'], about: 'a later revision that replaces nothing' },
      () => table((own) => ({ ...own, revision: 2 }), leader),
    ],
    [{ verdict: 'rejected', reasons: ['values.refused'], about: 'a byte changed' }, () => flipped(readFileSync(out), 'Payload-Oxum')],
    [
      { verdict: 'rejected', reasons: ['values.refused'], about: 'a file more' },
      () =>
        bagOf(
          'values',
          record.task,
          new Map([
            ['values.json', canonicalBytes(record)],
            ['x.txt', new Uint8Array(1)],
          ]),
          leader,
        ),
    ],
  ]
  return cases.map(([said, bytes], at) => ({ ...said, ...numbered('values', at), bytes }))
}

function numbered<Kind extends 'archive' | 'values'>(kind: Kind, at: number) {
  return { kind, name: String(at + 1).padStart(3, '0'), extension: `tic${kind}` } as const
}
