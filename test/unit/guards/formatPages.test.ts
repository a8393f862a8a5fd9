import { expect, test } from 'vitest'
import { unusedMeanings } from '../../../scripts/formats/meanings.mjs'
import { formatPages } from '../../../scripts/formats.mjs'

test('tables and examples of docs/formats are those of the schemas and samples', () => {
  const pages = [...formatPages()]
  expect(pages.length).toBeGreaterThan(15)
  const stale = pages.filter(([, { text, made }]) => text !== made).map(([name]) => name)
  expect(stale, 'Cure: npm run formats').toEqual([])
  const tables = pages.flatMap(([, { made }]) => [...made.matchAll(/^<!-- fields: ([a-z-]+) -->$/gm)].map(([, kind]) => kind))
  expect(tables.sort()).toEqual([
    ...['answers', 'archive', 'card', 'commitment', 'office', 'panel', 'plan', 'receipt', 'result'],
    ...['self-assessment', 'standard', 'task', 'verified-values'],
  ])
  expect(unusedMeanings(), 'Cure: remove the line from scripts/formats/meanings').toEqual([])
})
