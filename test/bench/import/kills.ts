// Kills imports at random moments and lets the next run go on: `tsx test/bench/import/kills.ts <folder> <package> [--kills 50] [--embedded]`.
// A killed run is followed by another on the same database until one ends by itself; then the database must equal one that was
// written without a kill. Needs the built command.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { differing, dumpOf, importing } from '../../interop/importRound.ts'
import { startPostgres } from '../../interop/postgresServer.ts'

const [folder = '', task = '', ...args] = process.argv.slice(2)
const wanted = args.includes('--kills') ? Number(args[args.indexOf('--kills') + 1]) : 50
const isEmbedded = args.includes('--embedded')
const root = mkdtempSync(join(tmpdir(), 'tic-kills-'))
const server = isEmbedded ? undefined : startPostgres()
const target = (name: string) => server?.database(name) ?? join(root, name)
const run = (into: string, after?: number) =>
  importing([folder, '--task', task, '--unknown-signers', '--into', into], {
    ...(after !== undefined && { interruptAfter: after, interruptWith: 'SIGKILL' as const }),
  })

const begun = performance.now()
if ((await run(target('whole'))).code !== 0) throw new Error('the import without a kill failed')
const duration = performance.now() - begun
const whole = await dumpOf(target('whole'))
let [kills, rounds, killedWhileWriting] = [0, 0, 0]
while (kills < wanted) {
  const into = target(`round${rounds++}`)
  for (;;) {
    const ran = await run(into, kills < wanted ? Math.random() * duration * 1.1 : undefined)
    if (ran.code === 0) break
    if (ran.code !== null) throw new Error(`ended with ${ran.code}: ${ran.err}`)
    kills += 1
    if (ran.lines.length > 0) killedWhileWriting += 1
  }
  const difference = differing(await dumpOf(into), whole)
  if (difference.length > 0) throw new Error(`after ${kills} kills: ${difference.join('\n')}`)
}
process.stdout.write(
  `${JSON.stringify({ engine: isEmbedded ? 'embedded' : 'postgres', kills, killedWhileWriting, databases: rounds, differing: 0 })}\n`,
)
server?.remove()
rmSync(root, { recursive: true, force: true })
process.exit(0)
