import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { steps } from '#services/import/schema.ts'
import { dictionary, pageWithDictionary } from '../../../scripts/dictionary.mjs'
import { root } from '../guards/sources.ts'

test('docs/import.md has the dictionary of the SQL as it is', () => {
  const page = readFileSync(join(root, 'docs/import.md'), 'utf8')
  expect(page === pageWithDictionary(page), 'Cure: node scripts/dictionary.mjs').toBe(true)
})

test('the dictionary names every table and column of the SQL with its type', () => {
  const sql = steps.map((step) => readFileSync(join(root, `resources/database/${step}.sql`), 'utf8')).join('\n')
  const text = dictionary()
  for (const [, table] of sql.matchAll(/^create (?:table|view) tic_review\.(\w+)/gm)) expect(text).toContain(`\`${table}\``)
  expect(text).toContain('| `declared` | numeric | 申报值 |')
  // a column without its type would be missing here
  const [first] = text.split('### 视图')
  expect(first!.split('\n').filter((line) => /^\| `/.test(line) && line.includes('|  |'))).toEqual([])
})
