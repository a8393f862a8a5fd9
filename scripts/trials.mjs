// `npm run trials -- --kills N`: kills journal writers with SIGKILL at random and looks for acknowledged edits that were lost.
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' }, plain: { type: 'boolean', default: false } } })
const kills = Number(values.kills)
if (!Number.isSafeInteger(kills) || kills < 1) {
  process.stderr.write('--kills N\n')
  process.exit(2)
}
const { killWriters } = await import('../test/unit/journal/kills.ts')
const { say } = await import('../shared/text/say.ts')
const { localeOf } = await import('../electron/cli/io.ts')
const locale = localeOf(process.env)
const folder = await mkdtemp(join(tmpdir(), 'tic-trials-'))
const total = { kills: 0, acknowledged: 0, lost: 0, setAside: 0 }
try {
  // a fresh journal every 50 kills, so that the trial measures writing and not the reading of an ever longer file
  for (let n = 0; total.kills < kills; n++) {
    const round = Math.min(50, kills - total.kills)
    const key = values.plain ? undefined : randomBytes(32)
    const report = await killWriters(join(folder, `${n}.journal`), round, () => randomInt(0, 60), key)
    total.kills += report.kills
    total.acknowledged += report.acknowledged
    total.lost += report.lost.length
    total.setAside += report.setAside
    if (process.stderr.isTTY) process.stderr.write(`\r${total.kills}/${kills}`)
  }
  process.stdout.write(`${say(locale, 'demo', 'trials', total)}\n`)
  process.exitCode = total.lost === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
