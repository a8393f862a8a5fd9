import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readJournal } from '#services/record/index.ts'
import { reviewRecord } from '#shared/review/record.ts'
import { amount } from '../amount.ts'
import { killWriters } from './kills.ts'
import { head, journalFile, key } from './sample.ts'

test('writers killed with SIGKILL at changing moments: no acknowledged edit is lost', async () => {
  const file = await journalFile()
  const report = await killWriters(file, amount(8, 100), (round) => (round * 7919) % 40, key)
  expect(report.lost).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(8)
}, 60_000)

test.skipIf(process.platform === 'win32')(
  'disk full: the edit is not acknowledged, the file ends with the last good entry and opens again',
  async () => {
    const file = await journalFile()
    const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))
    // a file-size limit makes the real write fail as a full disk does; the shell ignores the signal that comes with it
    const run = spawnSync('sh', ['-c', `trap '' XFSZ; ulimit -f 16; exec "$0" "$@"`, process.execPath, writer, file], {
      env: { ...process.env, JOURNAL_HEAD: JSON.stringify(head) },
      encoding: 'utf8',
    })
    const saved = [...run.stdout.matchAll(/^saved (\d+)$/gm)].length
    expect(run.stdout).toContain(`unsaved ${saved} file.noSpace`)
    const read = await readJournal(file, reviewRecord)
    expect(read.ok && [read.value.edits.length, read.value.torn]).toEqual([saved, undefined])
  },
)
