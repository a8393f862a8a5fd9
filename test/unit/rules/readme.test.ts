import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the table in shared/rules/README.md is that of the rules', () => {
  const run = spawnSync(process.execPath, ['scripts/ruleTable.mjs', '--check'], { encoding: 'utf8' })
  expect({ status: run.status, said: run.stdout.trim() }).toEqual({ status: 0, said: 'shared/rules/README.md: up to date' })
})
