import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPackage, packFolder } from '#services/vault/index.ts'
import { bagFiles, codesOf, inspectBytes, type Loose, packageBytes, sampleStandard, temporaryFile, temporaryFolder } from './bag.ts'

const { id, version, criteria } = sampleStandard()
const first = criteria[0]

/** 自评 of every criterion at its full mark, and a first check of the first one. */
function selfAssessment(change: (self: Loose) => void = () => undefined): Loose {
  const self = {
    format: 'tic-review/self-assessment@1',
    standard: { id, version },
    by: '示例中心',
    date: '2026-08-20',
    items: criteria.map(({ id: criterion, max }: Loose) => ({
      criterion,
      mark: max,
      grounds: '见佐证材料',
      documents: [{ document: 'D001' }],
    })),
    preliminary: {
      by: '示例市科技局',
      date: '2026-08-25',
      opinion: '材料齐全，同意推荐。',
      items: [{ criterion: first.id, mark: 0, opinion: '依据不足' }],
    },
  }
  change(self)
  return self
}

const withSelf = (self: Loose) => packageBytes({ payload: { 'data/self.json': typeof self === 'string' ? self : JSON.stringify(self) } })

const set = (path: string, value: unknown) => (self: Loose) => {
  const steps = path.split('.')
  const last = steps.pop() as string
  steps.reduce((inner, step) => inner[step], self)[last] = value
}

test('a package may carry a self-assessment, and without one it is what it was', async () => {
  const opened = await openPackage(temporaryFile(withSelf(selfAssessment())))
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  expect(opened.value.self).toEqual(selfAssessment())
  await opened.value.close()
  const bare = await inspectBytes(packageBytes())
  expect(bare.verdict).toBe('ok')
  expect(bare.content && 'self' in bare.content).toBe(false)
})

describe('refused with code, place and the value at fault', () => {
  test.each([
    ['self.standard', '/standard', { got: `${id} 2099`, want: `${id} ${version}` }, set('standard.version', '2099')],
    ['self.criterion', '/items/0/criterion', { got: 'Z99' }, set('items.0.criterion', 'Z99')],
    ['self.twice', '/items/1/criterion', { got: first.id }, set('items.1.criterion', first.id)],
    [
      'self.mark',
      '/items/0/mark',
      { got: String((first.max + 1) / 100), want: String(first.max / 100) },
      set('items.0.mark', first.max + 1),
    ],
    ['self.mark', '/preliminary/items/0/mark', {}, set('preliminary.items.0.mark', first.max + 1)],
    ['self.criterion', '/preliminary/items/0/criterion', { got: 'Z99' }, set('preliminary.items.0.criterion', 'Z99')],
    ['self.reference', '/items/0/documents/0', { got: 'D999' }, set('items.0.documents.0.document', 'D999')],
    ['self.page', '/items/0/documents/0', { got: '99999' }, set('items.0.documents.0.page', 99999)],
    ['schema.type', '/items/0/mark', {}, set('items.0.mark', '5.00')],
    ['schema.negative', '/items/0/mark', {}, set('items.0.mark', -1)],
    ['schema.date', '/date', {}, set('date', '2026-02-30')],
    ['schema.unknown-key', '/items/0/total', {}, set('items.0.total', 1)],
    ['format.newer', '/format', {}, set('format', 'tic-review/self-assessment@2')],
    ['format.unknown', '/format', {}, set('format', 'tic-review/self@1')],
  ] as const)('%s at %s', async (code, at, words, change) => {
    const report = await inspectBytes(withSelf(selfAssessment(change)))
    expect(report.verdict).toBe('refused')
    expect(report.faults).toEqual([expect.objectContaining({ code, at, name: 'data/self.json', ...words })])
  })

  test('a file that is no JSON, and an item that is no criterion beside other faults', async () => {
    expect(await codesOf(withSelf('{'))).toEqual(['json.syntax'])
    const spoilt = selfAssessment((self) => {
      self.items[0].criterion = 'Z99'
      self.items[2].mark = criteria[2].max + 1
    })
    expect(await codesOf(withSelf(spoilt))).toEqual(['self.criterion', 'self.mark'])
  })
})

test('pack takes self.json with it and refuses what a reader would refuse', async () => {
  const folder = temporaryFolder()
  for (const [path, bytes] of bagFiles()) {
    if (!path.startsWith('data/')) continue
    const file = join(folder, path.slice('data/'.length))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const clock = '2026-11-23T08:00:00+08:00'
  const out = temporaryFolder()
  const pack = (name: string) => packFolder(folder, join(out, name), { clock })
  const bare = await pack('bare.ticplan')
  writeFileSync(join(folder, 'self.json'), JSON.stringify(selfAssessment()))
  const packed = await pack('self.ticplan')
  if (!bare.ok || !packed.ok) throw new Error(JSON.stringify([bare, packed]))
  expect(packed.value.files).toBe(bare.value.files + 1)
  const report = await inspectBytes(readFileSync(join(out, 'self.ticplan')))
  expect(report.content?.self?.items).toHaveLength(criteria.length)
  writeFileSync(join(folder, 'self.json'), JSON.stringify(selfAssessment(set('items.0.mark', first.max + 1))))
  const refused = await pack('refused.ticplan')
  expect(refused.ok ? [] : refused.faults).toEqual([expect.objectContaining({ code: 'self.mark', name: 'self.json', at: '/items/0/mark' })])
})
