import { expect, test } from 'vitest'
import { ruleLists } from '#shared/layout/rules/index.ts'
import { rules } from '#shared/rules/index.ts'

test('the last numbered list of rules is that of the rules in force', () => {
  expect(ruleLists.at(-1)).toEqual(rules.map(({ id: rule, kind, clause }) => ({ rule, kind, clause })))
})
