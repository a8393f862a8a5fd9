// Cases a second of `tic-review score` beside the exact Python reference on the same lines, and whether they agree.
// node test/bench/score.mjs [--cases 200000] [--reference 20000] [--seed 1] [--odd 0.5] [--json]
import { spawn, spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { caseLines } from './cases.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200000' },
    reference: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    odd: { type: 'string', default: '0.5' },
    json: { type: 'boolean', default: false },
  },
})
const [cases, compared, seed, odd] = [values.cases, values.reference, values.seed, values.odd].map(Number)
const folder = mkdtempSync(join(tmpdir(), 'tic-score-'))
const at = (name) => join(folder, name)

try {
  await writeCases(at('speed'), cases, 0)
  await writeCases(at('exact'), compared, odd)
  const cli = [join(root, 'bin/tic-review.mjs'), 'score', '--input']
  const seconds = await timed(process.execPath, [...cli, at('speed')], null)
  const ownExact = await timed(process.execPath, [...cli, at('exact')], at('own'))
  const python = spawnSync('python3', ['--version']).status === 0
  const reference = python
    ? await timed(
        'python3',
        [join(root, 'test/interop/score_reference.py'), join(root, 'resources/standards')],
        at('reference'),
        at('exact'),
      )
    : undefined
  const result = {
    cases,
    seconds: Number(seconds.toFixed(2)),
    perSecond: Math.round(cases / seconds),
    perSecondOfMixedCases: Math.round(compared / ownExact),
    referencePerSecond: reference && Math.round(compared / reference),
    ratio: reference && Number((reference / ownExact).toFixed(1)),
    compared: python ? compared : 0,
    different: python ? await differences(at('own'), at('reference')) : undefined,
  }
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
  else for (const [name, value] of Object.entries(result)) process.stdout.write(`${name.padEnd(24)}${value ?? 'no python3'}\n`)
  process.exitCode = result.different ? 1 : 0
} finally {
  rmSync(folder, { recursive: true })
}

async function writeCases(file, count, share) {
  const lines = (function* () {
    for (const line of caseLines(seed, count, share)) yield `${line}\n`
  })()
  await pipeline(Readable.from(lines, { objectMode: true }), createWriteStream(file))
}

/** Wall seconds of a program, its output to a file or thrown away; start-up is part of it. */
async function timed(program, args, out, input) {
  const begun = performance.now()
  const child = spawn(program, args, { stdio: [input ? 'pipe' : 'ignore', out ? 'pipe' : 'ignore', 'inherit'] })
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  await Promise.all([ended, input && pipeline(createReadStream(input), child.stdin), out && pipeline(child.stdout, createWriteStream(out))])
  return (performance.now() - begun) / 1000
}

async function differences(own, reference) {
  const other = createInterface({ input: createReadStream(reference) })[Symbol.asyncIterator]()
  let different = 0
  for await (const line of createInterface({ input: createReadStream(own) })) {
    const { message: _, ...answer } = JSON.parse(line)
    const { value } = await other.next()
    if (value === undefined || JSON.stringify(answer) !== JSON.stringify(JSON.parse(value))) {
      different++
      if (different <= 3) process.stderr.write(`${line}\n${value}\n`)
    }
  }
  return different + ((await other.next()).done ? 0 : 1)
}
