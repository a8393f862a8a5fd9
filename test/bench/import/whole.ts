// The whole import of signed files beside verifying the same files alone, by the built command, in turns:
// `tsx test/bench/import/whole.ts [--results 60] [--runs 2]`. Each result is a PDF and a workbook; target: PostgreSQL at most 1.15 times
// the verification.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ticReview } from '../../interop/command.ts'
import { importing } from '../../interop/importRound.ts'
import { startPostgres } from '../../interop/postgresServer.ts'
import { signedResults } from './signedResults.ts'

const { values } = parseArgs({ options: { results: { type: 'string', default: '60' }, runs: { type: 'string', default: '2' } } })
const [results, runs] = [Number(values.results), Number(values.runs)]
const root = mkdtempSync(join(tmpdir(), 'tic-whole-import-'))
const server = startPostgres()
try {
  const { task, folder, files } = await signedResults(root, results)
  const given = ['--task', task]
  const times: Record<'verify' | 'postgres' | 'embedded', number[]> = { verify: [], postgres: [], embedded: [] }
  for (let run = 0; run < runs; run++) {
    const into = { postgres: server.database(`run${run}`), embedded: join(root, `run${run}`) }
    times.verify.push(await timed(() => verified([...files, ...given])))
    for (const engine of ['postgres', 'embedded'] as const)
      times[engine].push(await timed(() => imported([folder, ...given, '--unknown-signers', '--into', into[engine]])))
  }
  const best = (list: readonly number[]) => Math.min(...list)
  const ratio = (engine: 'postgres' | 'embedded') => (best(times[engine]) / best(times.verify)).toFixed(2)
  const report = { files: files.length, ms: times, 'postgres / verify': ratio('postgres'), 'embedded / verify': ratio('embedded') }
  process.stdout.write(`${JSON.stringify(report, undefined, 1)}\n`)
} finally {
  server.remove()
  rmSync(root, { recursive: true, force: true })
}
process.exit(0)

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return Math.round(performance.now() - begun)
}

/** Variants of one expert contradict each other, which is told at the end and changes no verdict of a file by itself. */
async function verified(args: readonly string[]): Promise<void> {
  const { out } = await ticReview(['verify', ...args, '--json'])
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly reasons: readonly string[] })
  const wrong = lines.filter(({ reasons }) => reasons.some((reason) => reason !== 'result.conflict'))
  if (lines.length !== results * 2 || wrong.length > 0) throw new Error(`verified ${lines.length}: ${JSON.stringify(wrong[0])}`)
}

async function imported(args: readonly string[]): Promise<void> {
  const { end, err } = await importing(args)
  if (end?.imported !== results || end.file !== results) throw new Error(`${JSON.stringify(end)} ${err}`)
}
