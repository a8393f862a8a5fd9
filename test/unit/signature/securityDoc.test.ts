import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reasonCodes } from '#shared/signature/reasons.ts'

test('docs/security.md says of every reason what happened, and of none that there is not', () => {
  const text = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8')
  const section = text.slice(text.indexOf('\n## Reasons'), text.indexOf('\n## How it is kept'))
  const told = [...section.matchAll(/`([a-z]+\.[A-Za-z]+)`/g)].map((found) => found[1])
  expect(told.toSorted()).toEqual([...reasonCodes].sort())
})
