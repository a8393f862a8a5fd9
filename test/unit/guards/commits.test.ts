import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { subjectFaults } from '../../../scripts/commitMessage.mjs'
import { root } from './sources.ts'

function git(...args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd: root, encoding: 'utf8' }).trim()
}

test('a subject names its area, is one imperative change and at most 72 characters long', () => {
  expect(subjectFaults('verify: refuse an empty file')).toEqual([])
  expect(subjectFaults('Merge branch x')).toEqual([])
  for (const wrong of [
    'refuse an empty file',
    'verify: refused it',
    'verify: refuse it.',
    'verify: refuse; accept',
    `a: ${'x'.repeat(70)}`,
  ])
    expect([wrong, subjectFaults(wrong).length]).toEqual([wrong, 1])
})

/** An archive without history has no subjects to check. */
test.skipIf(!existsSync(join(root, '.git')))('every commit since the rule came has such a subject', () => {
  const came = git('log', '--diff-filter=A', '--format=%H', '--', '.githooks/commit-msg').split('\n').at(-1)
  const subjects = came ? git('log', '--format=%s', `${came}..HEAD`).split('\n').filter(Boolean) : []
  expect(subjects.flatMap((subject) => subjectFaults(subject).map((fault) => `${subject}: ${fault}`))).toEqual([])
})
