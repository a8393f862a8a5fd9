import { describe, expect, test } from 'vitest'
import { acceptedPackages } from '../../corpus/packages/acceptedPackages.ts'
import { zip } from '../../corpus/packages/zip.ts'
import { bagEntries, bagFiles, base, codesOf, inspectBytes, samplePlan, sha256 } from './bag.ts'

describe('packages made by other tools are accepted', () => {
  test('the plain package, with the SHA-256 of its tag manifest as package digest', async () => {
    const files = bagFiles()
    const report = await inspectBytes(zip(bagEntries(files)))
    expect(report.faults).toEqual([])
    expect(report.package).toEqual({
      id: base,
      revision: 1,
      sha256: sha256(files.get('tagmanifest-sha256.txt') as Buffer),
      signature: { state: 'none' },
    })
    expect(report.content?.entries.size).toBe(samplePlan().documents.length + 2)
    expect(report.content?.standard?.id).toBe('performance-comprehensive')
  })

  test.each(Object.entries(acceptedPackages))('%s', async (_, bytes) => {
    expect(await codesOf(bytes())).toEqual([])
  })
})
