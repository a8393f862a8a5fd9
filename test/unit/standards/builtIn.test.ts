import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { checkStandard } from '#shared/standard/check.ts'

const digests: unknown = JSON.parse(readFileSync(new URL('../../fixtures/standard-digests.json', import.meta.url), 'utf8'))

test('the six built-in standards have the published digests', () => {
  expect(Object.fromEntries(builtInStandards().map(({ standard, sha256 }) => [standard.id, sha256]))).toEqual(digests)
})

test('each passes its own check and says that it is a reference draft', () => {
  for (const { standard } of builtInStandards()) {
    expect(checkStandard(standard)).toEqual([])
    expect(standard.label).toBe('默认评分标准（参考稿），以科技厅当次下发标准为准')
  }
})
