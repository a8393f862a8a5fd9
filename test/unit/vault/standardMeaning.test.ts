import { describe, expect, test } from 'vitest'
import { codesOf, inspectBytes, type Loose, packageBytes, sampleStandard } from './bag.ts'

/** A package that brings this standard beside the one its task names. */
function bringing(change: (standard: Loose) => void): Buffer {
  const standard = { ...sampleStandard(), id: 'own' }
  change(standard)
  return packageBytes({ payload: { 'data/standards/own.json': JSON.stringify(standard) } })
}

const reversed = bringing((standard) => standard.criteria[9].formula.rows.reverse())
const twice = bringing((standard) => {
  standard.criteria[1].id = standard.criteria[0].id
})
const odd = bringing((standard) => {
  standard.aggregation.trimMinSheets = 12
})

describe('a package with a standard that makes marks wrong', () => {
  test('is refused for new work', async () => {
    expect(new Set(await codesOf(reversed))).toEqual(new Set(['standard.rows-order']))
    expect((await inspectBytes(reversed)).faults[0]).toMatchObject({ name: 'data/standards/own.json', at: '/criteria/9/formula/rows/1' })
  })

  test('still proves what was signed with it', async () => {
    expect((await inspectBytes(reversed, { readFor: 'proof' })).verdict).toBe('ok')
  })

  test('proves nothing when the standard does not hold together', async () => {
    expect(await codesOf(twice, { readFor: 'proof' })).toEqual(['standard.duplicate'])
  })

  test('is accepted when the standard is only odd, and says so', async () => {
    const { verdict, content } = await inspectBytes(odd)
    expect(verdict).toBe('ok')
    expect(content?.warnings).toEqual([
      { code: 'standard.trim-never', name: 'data/standards/own.json', at: '/aggregation/trimMinSheets', got: '12', want: '9' },
    ])
  })
})
