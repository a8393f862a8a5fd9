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

/** Commits on which later ones build, each with its reason and date. */
const excepted: Readonly<Record<string, string>> = {
  '599bde2d5eef0b82e2070aa8f6e38ac3c4e518d4': 'committed apart from the commit that it belongs to; 2026-11-30',
}

/** An archive without history has no subjects to check. */
test.skipIf(!existsSync(join(root, '.git')))('every commit since the rule came has such a subject', () => {
  const came = git('log', '--diff-filter=A', '--format=%H', '--', '.githooks/commit-msg').split('\n').at(-1)
  const commits = came ? git('log', '--format=%H %s', `${came}..HEAD`).split('\n').filter(Boolean) : []
  const subjects = commits
    .filter((commit) => !Object.hasOwn(excepted, commit.slice(0, 40)))
    .map((commit) => commit.slice(commit.indexOf(' ') + 1))
  expect(subjects.flatMap((subject) => subjectFaults(subject).map((fault) => `${subject}: ${fault}`))).toEqual([])
})
