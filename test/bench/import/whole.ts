// The whole import of signed files beside verifying the same files alone, by the built command, in turns:
// `tsx test/bench/import/whole.ts [--results 60] [--runs 2]`. Each result is a PDF and a workbook; targets: PostgreSQL at most 1.15 times
// the verification. Variants of one expert's sheet differ in their times, so that each is a record of its own.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { samplePackage } from '../../fixtures/packages.ts'
import { ticReview } from '../../interop/command.ts'
import { importing } from '../../interop/importRound.ts'
import { startPostgres } from '../../interop/postgresServer.ts'

const { values } = parseArgs({ options: { results: { type: 'string', default: '60' }, runs: { type: 'string', default: '2' } } })
const [results, runs] = [Number(values.results), Number(values.runs)]
const experts = ['W01', 'W02', 'W03', 'W04', 'W05']
const root = mkdtempSync(join(tmpdir(), 'tic-whole-import-'))
const folder = join(root, 'signed')
const server = startPostgres()
try {
  const task = await samplePackage('rare-earth', 'performance')
  const files = await signedFiles(task)
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

/** Signed PDFs and workbooks of so many results of one task. */
async function signedFiles(task: string): Promise<readonly string[]> {
  mkdirSync(folder)
  const passphrase = join(root, 'passphrase')
  writeFileSync(passphrase, 'five words of a passphrase\n')
  const roster = JSON.parse(readFileSync(sampleFile('task-performance'), 'utf8')).panel as readonly {
    readonly id: string
    readonly name: string
    readonly unit: string
  }[]
  for (const { id, name, unit } of roster.filter(({ id }) => experts.includes(id)))
    await good(
      'identity',
      'new',
      '--name',
      name,
      '--unit',
      unit,
      '--out',
      keyOf(id),
      '--passphrase-file',
      passphrase,
      '--algorithm',
      'p256',
    )
  for (let number = 0; number < results; number++) {
    const expert = experts[number % experts.length]!
    const answers = JSON.parse(readFileSync(sampleFile(`answers-performance-${expert}`), 'utf8'))
    const clock = new Date(Date.parse(answers.clock) + number * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
    writeFileSync(join(root, 'answers.json'), JSON.stringify({ ...answers, clock }))
    const out = join(folder, String(number))
    mkdirSync(out)
    const identity = ['--identity', keyOf(expert), '--passphrase-file', passphrase]
    await good('review', task, '--answers', join(root, 'answers.json'), ...identity, '--out', out)
    for (const name of readdirSync(out)) if (name.endsWith('.json')) rmSync(join(out, name))
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(pdf|xlsx)$/.test(name)).map((name) => join(folder, name))
}

function sampleFile(name: string): string {
  return fileURLToPath(new URL(`../../../resources/samples/rare-earth/${name}.json`, import.meta.url))
}

function keyOf(expert: string): string {
  return join(root, `${expert}.p12`)
}

async function good(...args: readonly string[]): Promise<void> {
  const ran = await ticReview(args)
  if (ran.code !== 0) throw new Error(`${args[0]}: ${ran.err}${ran.out}`)
}
