// Kills imports at random moments and lets the next run go on: `tsx test/bench/import/kills.ts [--results 2000] [--kills 50] [--embedded]`.
// The results are signed first, a workbook in every tenth is altered. A killed run is followed by another on the same database until one
// ends by itself; then the database must equal one that was written without a kill. Needs the built command.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { differing, dumpOf, importing } from '../../interop/importRound.ts'
import { startPostgres } from '../../interop/postgresServer.ts'
import { signedResults } from './signedResults.ts'

const { values } = parseArgs({
  options: { results: { type: 'string', default: '2000' }, kills: { type: 'string', default: '50' }, embedded: { type: 'boolean' } },
})
const [results, wanted] = [Number(values.results), Number(values.kills)]
const isEmbedded = values.embedded === true
const root = mkdtempSync(join(tmpdir(), 'tic-kills-'))
const server = isEmbedded ? undefined : startPostgres()
const target = (name: string) => server?.database(name) ?? join(root, name)
const run = (into: string, after?: number) =>
  importing([folder, '--task', task, '--unknown-signers', '--into', into], {
    ...(after !== undefined && { interruptAfter: after, interruptWith: 'SIGKILL' as const }),
  })

const { folder, task } = await signedResults(root, results, { bad: true })
const begun = performance.now()
const { end } = await run(target('whole'))
const refused = Math.floor(results / 10)
if (end?.imported !== results || end.refused !== refused) throw new Error(`without a kill: ${JSON.stringify(end)}`)
const duration = performance.now() - begun
const whole = await dumpOf(target('whole'))
let [kills, rounds, killedWhileWriting] = [0, 0, 0]
while (kills < wanted) {
  const into = target(`round${rounds++}`)
  for (;;) {
    const ran = await run(into, kills < wanted ? Math.random() * duration * 1.1 : undefined)
    // what is refused, and variants that contradict each other, make it 1
    if (ran.code === 0 || ran.code === 1) break
    if (ran.code !== null) throw new Error(`ended with ${ran.code}: ${ran.err}`)
    kills += 1
    if (ran.lines.length > 0) killedWhileWriting += 1
  }
  const difference = differing(await dumpOf(into), whole)
  if (difference.length > 0) throw new Error(`after ${kills} kills: ${difference.join('\n')}`)
}
process.stdout.write(
  `${JSON.stringify({ engine: isEmbedded ? 'embedded' : 'postgres', results, refused, kills, killedWhileWriting, databases: rounds, differing: 0 })}\n`,
)
server?.remove()
rmSync(root, { recursive: true, force: true })
process.exit(0)
