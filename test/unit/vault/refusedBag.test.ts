import { describe, expect, test } from 'vitest'
import { refusedBags } from '../../corpus/packages/refusedBags.ts'
import { base, codesOf, inspectBytes, packageBytes, samplePlan, sampleTask } from './bag.ts'

const encoding = 'Tag-File-Character-Encoding: UTF-8\n'

test.each(refusedBags)('%s: %s', async (code, _, bytes) => {
  const report = await inspectBytes(bytes())
  expect(report.code).toBe(code)
  expect(report.verdict).toBe('refused')
})

describe('every fault is listed, in the order of the checks', () => {
  test('missing, extra and altered files at once', async () => {
    const [a, b] = samplePlan().documents.map((document: { readonly path: string }) => `data/${document.path}`)
    const bytes = packageBytes({}, (entries) =>
      entries
        .filter((entry) => entry.name !== `${base}/${a}`)
        .map((entry) => (entry.name === `${base}/${b}` ? { ...entry, data: 'other' } : entry))
        .concat({ name: `${base}/data/files/new.txt`, data: 'new' }),
    )
    const report = await inspectBytes(bytes)
    expect(report.faults.map(({ code, name }) => [code, name])).toEqual([
      ['bag.payload-missing', a],
      ['bag.payload-extra', 'data/files/new.txt'],
      ['bag.digest-mismatch', b],
      ['bag.oxum', undefined],
    ])
  })

  test('steps of the bag, then JSON', async () => {
    const bytes = packageBytes({
      tags: { 'bagit.txt': `BagIt-Version: 2.0\n${encoding}`, 'fetch.txt': '' },
      tagManifest: (lines) => lines.filter((line) => !line.includes('bagit')),
      info: (lines) => lines.slice(1),
      manifest: (lines) => [...lines, ''],
      task: { ...sampleTask(), stage: '其他' },
    })
    expect(await codesOf(bytes)).toEqual(['bag.version', 'bag.fetch', 'bag.tag-unlisted', 'bag.info', 'bag.manifest-line', 'schema.type'])
  })
})
