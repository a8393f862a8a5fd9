import { expect, test } from 'vitest'
import { ruleLists, ruleTexts } from '#shared/layout/rules/index.ts'
import { rules } from '#shared/rules/index.ts'
import { rules as words } from '#shared/text/zh/index.ts'

test('the last list of rules is that of the rules themselves', () => {
  expect(ruleLists.at(-1)).toEqual(rules.map(({ id: rule, kind, clause }) => ({ rule, kind, clause })))
})

test('the last texts are what the rules read and the words in which they tell what they find', () => {
  const said = Object.entries(words).filter(([key]) => !/^group\.|\.(title|sentence)$/.test(key))
  const last = ruleTexts.at(-1)!
  expect(last.reads).toEqual(Object.fromEntries(rules.map(({ id, reads }) => [id, reads])))
  expect(last.words).toEqual(Object.fromEntries(said))
  expect(ruleTexts).toHaveLength(ruleLists.length)
})
