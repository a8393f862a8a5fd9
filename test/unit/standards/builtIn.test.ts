import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInStandard, builtInStandards, defaultStandards, replayedStandards } from '#services/standards/builtIn.ts'
import { checkStandard } from '#shared/standard/check.ts'
import { standardSchema } from '#shared/standard/format.ts'

const published = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8'))
const digests = {
  '2026.1': published('standard-digests.json'),
  '2026.2': published('standard-digests-2026.2.json'),
  '2026.3': published('standard-digests-2026.3.json'),
}

test('every version of the six built-in standards has its published digests', () => {
  for (const [version, wanted] of Object.entries(digests)) {
    const own = builtInStandards().filter(({ standard }) => standard.version === version)
    expect(Object.fromEntries(own.map(({ standard, sha256 }) => [standard.id, sha256]))).toEqual(wanted)
  }
  expect(builtInStandards()).toHaveLength(18)
})

test('new work takes the newest version, older work the one it names', () => {
  expect(defaultStandards().map(({ standard }) => standard.version)).toEqual(Array(6).fill('2026.3'))
  expect(builtInStandard('plan-comprehensive')?.sha256).toBe(digests['2026.3']['plan-comprehensive'])
  expect(builtInStandard('plan-comprehensive', '2026.1')?.sha256).toBe(digests['2026.1']['plan-comprehensive'])
  expect(builtInStandard('plan-comprehensive', '2025.9')).toBeUndefined()
  expect(replayedStandards().map(({ standard }) => `${standard.id} ${standard.version}`)).toEqual(
    Object.keys(digests['2026.2']).map((id) => `${id} 2026.2`),
  )
})

test('each passes its own check and says that it is a reference draft', () => {
  for (const { standard } of builtInStandards()) {
    expect(standardSchema.parse(standard)).toEqual(standard)
    expect(checkStandard(standard)).toEqual([])
    expect(standard.label).toBe('默认评分标准（参考稿），以科技厅当次下发标准为准')
  }
})

test('2026.2 differs from 2026.1 in texts alone: marks, maxima and formulas stay', () => {
  for (const { standard } of replayedStandards()) {
    const before = builtInStandard(standard.id, '2026.1')!.standard
    const bare = ({ version: _, effectiveFrom: __, criteria, adjustments, ...rest }: typeof standard) => ({
      ...rest,
      criteria: criteria.map(({ rule, method, ...criterion }) => ({ ...criterion, method, ...(method !== 'formula' && { rule }) })),
      adjustments: { ...adjustments, bonus: adjustments.bonus.map(({ name, ...item }) => item) },
    })
    expect(bare(standard)).toEqual(bare(before))
  }
})

test('2026.3 weighs the approved plan most, marks on wider levels and says itself which rules bear on a criterion', () => {
  for (const { standard } of defaultStandards()) {
    expect(standard.anchors.map(({ fromPercent }) => fromPercent)).toEqual([80, 53, 27, 0])
    // a mark above 100 % there is none: a high mark needs no reason
    expect(standard.reasonAbovePercent).toBe(100)
    expect(standard.criteria.some(({ rules, spotCheck }) => rules !== undefined || spotCheck !== undefined)).toBe(true)
    if (standard.stage !== '绩效评价') continue
    const [heaviest] = standard.criteria.toSorted((one, other) => other.max - one.max)
    expect(heaviest?.formula).toMatchObject({ kind: 'scaled', value: { kind: 'goals' } })
  }
})
