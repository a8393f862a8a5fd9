// `node test/bench/verify.mjs --base DIR [--runs 5] [--pairs 100] [--json]`: verifying signed results with the built command.
// One pair (PDF and workbook) in a fresh process beside the base build, which verifies the pair it made itself, and beside
// making that pair; then as many pairs in one call beside a call for one of them. Build both first.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const own = fileURLToPath(new URL('../../', import.meta.url))
const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    runs: { type: 'string', default: '5' },
    pairs: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  },
})
const builds = [...(values.base ? [{ name: 'base', root: values.base }] : []), { name: 'own', root: own }]
const answers = join(own, 'resources/samples/rare-earth/answers-performance-W01.json')
/** KiB of the largest call of this build so far */
let most = 0
const folder = mkdtempSync(join(tmpdir(), 'tic-bench-verify-'))
try {
  const result = measure()
  process.stdout.write(
    values.json
      ? `${JSON.stringify(result)}\n`
      : Object.entries(result)
          .map(([key, value]) => `${key.padEnd(40)}${value}\n`)
          .join(''),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure() {
  const identity = makeIdentity()
  const times = { ownMake: [], ownVerify: [], baseVerify: [] }
  const files = {}
  for (let run = 0; run < Number(values.runs); run++)
    for (const { name, root } of builds) {
      // signed anew in each run: making and verifying are measured side by side
      const out = join(folder, `${name}-${run}`)
      const made = command(root, ['review', sample(), ...identity, '--answers', answers, '--out', out])
      if (name === 'own') times.ownMake.push(made)
      files[name] = readdirSync(out).flatMap((file) => (/\.(pdf|xlsx)$/.test(file) ? [join(out, file)] : []))
      times[`${name}Verify`].push(command(root, ['verify', ...files[name]]))
    }
  const best = (list) => Math.min(...list)
  const pairs = manyPairs()
  const one = Math.min(...[0, 1, 2].map(() => command(own, ['verify', ...pairs.slice(0, 2)])))
  const all = command(own, ['verify', ...pairs])
  return {
    'one pair, s': round(best(times.ownVerify)),
    ...(values.base && {
      'base, s': round(best(times.baseVerify)),
      'one pair to base (target ≤ 1.0)': round(best(times.ownVerify) / best(times.baseVerify)),
    }),
    'making the pair, s': round(best(times.ownMake)),
    'one pair to making it (target ≤ 1.5)': round(best(times.ownVerify) / best(times.ownMake)),
    [`${values.pairs} pairs to one (target ≤ 25)`]: round(all / one),
    'most memory of any call, MiB (target ≤ 500)': Math.round(most / 1024),
  }
}

/** Seconds of a command of a build; its memory is kept. It must succeed. */
function command(root, args) {
  const begun = performance.now()
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, join(root, 'out/main/cli.js'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const seconds = (performance.now() - begun) / 1000
  if (status !== 0) throw new Error(`${args[0]} of ${root}: ${status} ${stderr}`)
  if (root === own && args[0] === 'verify') most = Math.max(most, Number(String(stderr).trim().split('\n').at(-1)))
  return seconds
}

function sample() {
  const file = join(own, 'out/samples/rare-earth-performance.ticplan')
  spawnSync(process.execPath, [join(own, 'scripts/samples.mjs')], { stdio: 'ignore' })
  return file
}

function makeIdentity() {
  const [file, passphrase] = [join(folder, 'identity.p12'), join(folder, 'passphrase')]
  writeFileSync(passphrase, 'bench passphrase of nobody\n')
  const { name, unit } = JSON.parse(readFileSync(join(own, 'resources/samples/rare-earth/task-performance.json'), 'utf8')).panel[0]
  command(own, ['identity', 'new', '--name', name, '--unit', unit, '--out', file, '--passphrase-file', passphrase])
  return ['--identity', file, '--passphrase-file', passphrase]
}

function manyPairs() {
  const out = join(folder, 'pairs')
  mkdirSync(out)
  const script = fileURLToPath(new URL('verify/makePairs.ts', import.meta.url))
  const made = spawnSync(process.execPath, ['--import', 'tsx', script, out, values.pairs], {
    cwd: own,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (made.status !== 0) throw new Error(`pairs: ${made.status}`)
  return readdirSync(out)
    .sort()
    .map((file) => join(out, file))
}

function round(value) {
  return Number(value.toFixed(2))
}
