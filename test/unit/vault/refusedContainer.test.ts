import { describe, expect, test } from 'vitest'
import { refusedContainers } from '../../corpus/packages/refusedContainers.ts'
import { base, codesOf, inspectBytes, packageBytes } from './bag.ts'

const good = () => packageBytes()

describe.each(Object.entries(refusedContainers))('%s', (_, cases) => {
  test.each(cases)('%s: %s', async (code, __, bytes) => {
    const report = await inspectBytes(bytes())
    expect(report.code).toBe(code)
    expect(report.verdict).toBe('refused')
    expect(report.content).toBeUndefined()
  })
})

describe('limits', () => {
  test('zip.too-many-entries: 100,001 claimed', async () => {
    expect(await codesOf(packageBytes({}, undefined, { entries: 100_001, zip64: true }))).toEqual(['zip.too-many-entries'])
  })
  test('the limits given to the check are used', async () => {
    expect(await codesOf(good(), { limits: { entries: 3 } })).toEqual(['zip.too-many-entries'])
    expect(await codesOf(good(), { limits: { packageBytes: good().length } })).toContain('limit.total-bytes')
    expect((await inspectBytes(good(), { limits: { packageBytes: good().length - 1 } })).code).toBe('limit.package-bytes')
  })
})

describe('every fault is listed, in the order of the checks', () => {
  test('names, properties and questions across entries', async () => {
    const bytes = packageBytes(
      {},
      (entries) => [
        { name: `${base}/data/z`, data: 'x', both: { method: 12 } },
        ...entries,
        { name: '../x', data: 'x' },
        { name: 'C:/x', data: 'x', both: { flags: 1 } },
        { name: `${base}/BAGIT.txt`, data: '' },
      ],
      { comment: Buffer.from('c') },
    )
    expect(await codesOf(bytes)).toEqual([
      'zip.trailing-bytes',
      'zip.path-drive',
      'zip.path-climbs',
      'zip.encrypted',
      'zip.method',
      'zip.path-twin',
    ])
  })
})
