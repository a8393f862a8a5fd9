// Packing many documents beside `zip -0` and `sha256sum` of the same files, alternating in one run; then a cancel half-way.
// `tsx test/bench/packing/run.ts [--files 5000] [--bytes 2147483648] [--runs 3] [--folder DIR]`
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleFolder } from '../../fixtures/packages.ts'

const args = process.argv.slice(2)
const number = (name: string, otherwise: number) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise)
const files = number('--files', 5000)
const bytes = number('--bytes', 2 ** 31)
const runs = number('--runs', 3)
const at = args.includes('--folder') ? (args[args.indexOf('--folder') + 1] ?? tmpdir()) : tmpdir()
const work = mkdtempSync(join(at, 'tic-packing-'))
const once = fileURLToPath(new URL('packOnce.ts', import.meta.url))
const tsx = fileURLToPath(new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url))

try {
  const folder = join(work, 'folder')
  cpSync(await sampleFolder('rare-earth', 'visit'), folder, { recursive: true })
  const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))
  const each = Math.floor(bytes / files)
  mkdirSync(join(folder, 'files', '台账'))
  for (let file = 0; file < files; file++) {
    const path = `files/台账/${String(file).padStart(5, '0')}.jpg`
    writeFileSync(join(folder, path), randomBytes(each))
    plan.documents.push({ id: `D${10_000 + file}`, title: `照片 ${file}`, path, kind: 'jpg' })
  }
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan))

  const [ours, theirs, rss]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < runs; run++) {
    theirs.push(plainTools(folder))
    const { ms, rss: most } = JSON.parse(
      execFileSync(process.execPath, ['--import', tsx, once, folder, join(work, 'a.ticplan')]).toString(),
    )
    ours.push(ms)
    rss.push(most)
  }
  const fewer = join(work, 'tenth')
  cpSync(folder, fewer, { recursive: true, filter: (from) => !/台账\/\d{4}[1-9]\.jpg$/.test(from) })
  const tenth = { ...plan, documents: plan.documents.filter(({ path }: { path: string }) => !/台账\/\d{4}[1-9]\.jpg$/.test(path)) }
  writeFileSync(join(fewer, 'plan.json'), JSON.stringify(tenth))
  const small = JSON.parse(execFileSync(process.execPath, ['--import', tsx, once, fewer, join(work, 'b.ticplan')]).toString())
  const report = {
    ...{ files, bytes, 'packed, ms': median(ours), 'zip -0 and sha256sum, ms': median(theirs) },
    'packed / plain tools': (median(ours) / median(theirs)).toFixed(2),
    'most memory, MiB': Math.max(...rss),
    'most memory at a tenth, MiB': small.rss,
    'left after a cancel': await cancelled(folder, median(ours) / 2),
  }
  process.stdout.write(`${JSON.stringify(report, undefined, 1)}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function plainTools(folder: string): number {
  rmSync(join(work, 'plain.zip'), { force: true })
  const before = performance.now()
  const all = `find . -type f -print0 | xargs -0 sha256sum > ${join(work, 'sums')} && zip -q -0 -r ${join(work, 'plain.zip')} . && sync ${join(work, 'plain.zip')}`
  if (spawnSync('sh', ['-c', all], { cwd: folder }).status !== 0) throw new Error('zip or sha256sum failed')
  return performance.now() - before
}

/** Names left in the folder of the package after Ctrl C while it is written. */
async function cancelled(folder: string, afterMs: number): Promise<readonly string[]> {
  const out = join(work, 'cancelled')
  mkdirSync(out)
  const command = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url))
  const child = spawn(process.execPath, [command, 'pack', folder, '--out', join(out, 'a.ticplan')], { stdio: 'ignore' })
  setTimeout(() => child.kill('SIGINT'), afterMs)
  const code = await new Promise((resolve) => child.once('close', resolve))
  return [...readdirSync(out), `exit code ${code}`]
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}
