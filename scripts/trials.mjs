// `npm run trials -- --kills N`: kills journal writers with SIGKILL at random and looks for acknowledged edits that were lost.
// `npm run trials -- --app --kills N`: the same with the whole app, its process tree killed while a person scores.
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { kills: { type: 'string' }, plain: { type: 'boolean', default: false }, app: { type: 'boolean', default: false } },
})
const kills = Number(values.kills ?? (values.app ? 50 : 1000))
if (!Number.isSafeInteger(kills) || kills < 1) {
  process.stderr.write('[--app] --kills N\n')
  process.exit(2)
}
const { say } = await import('../shared/text/say.ts')
const { localeOf } = await import('../electron/cli/io.ts')
const locale = localeOf(process.env)
const tell = (done) => process.stderr.isTTY && process.stderr.write(`\r${done}/${kills}`)

if (values.app) await killTheApp()
else await killJournalWriters()

async function killTheApp() {
  const { default: bringSamples } = await import('../test/e2e/bringSamples.ts')
  bringSamples()
  const { killApps } = await import('../test/e2e/kills.ts')
  const report = await killApps(kills, (below) => randomInt(below), tell)
  const { lost, differing, ...counts } = report
  process.stdout.write(`${say(locale, 'demo', 'appTrials', { ...counts, lost: lost.length, differing: differing.length })}\n`)
  for (const line of [...lost, ...differing]) process.stdout.write(`  ${line}\n`)
  process.exit(lost.length + differing.length === 0 ? 0 : 1)
}

async function killJournalWriters() {
  const { killWriters } = await import('../test/unit/record/kills.ts')
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
      tell(total.kills)
    }
    process.stdout.write(`${say(locale, 'demo', 'trials', total)}\n`)
    process.exitCode = total.lost === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
