// `npm test`: every suite in order, each timed, its output shown when it fails (always kept in out/test/<suite>.log),
// and at the end one line of its own that sums them all. `node scripts/test.mjs types lint` runs only those.
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const reports = new URL('../out/test/', import.meta.url)
/** Compiled code of the tools and of the app, which hundreds of processes of a run would compile anew. */
const compiled = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))
const tsconfigs = ['shared', 'electron', 'renderer', 'verifier', 'test'].map((name) => `tsconfig.${name}.json`)

/** name · steps, one program after another · the JSON report that counts it (without one the suite counts as one) */
const suites = [
  { name: 'setup', minutes: 10, steps: [[process.execPath, 'scripts/setup.mjs']], counted: false },
  {
    name: 'build',
    minutes: 6,
    steps: [tool('electron-vite', 'build', '--logLevel', 'warn'), [process.execPath, 'scripts/verifierPage.ts']],
  },
  { name: 'types', minutes: 6, steps: tsconfigs.map((file) => tool('typescript', '-p', file)) },
  { name: 'lint', minutes: 4, steps: [tool('@biomejs/biome', 'check', '--error-on-warnings', '--diagnostic-level=warn', '.')] },
  {
    name: 'arrows',
    minutes: 5,
    steps: [tool('dependency-cruiser', 'shared', 'electron', 'renderer', 'verifier', '--config'), tool('knip')],
  },
  { name: 'unit', minutes: 25, report: 'vitest', steps: [vitest('unit')] },
  { name: 'interop', minutes: 20, report: 'vitest', needs: 'build', maySkipAll: process.platform !== 'linux', steps: [vitest('interop')] },
  { name: 'e2e', minutes: 45, report: 'playwright', needs: 'build', steps: [tool('@playwright/test', 'test', '--reporter=list,json')] },
]

const asked = process.argv.slice(2).filter((name) => !name.startsWith('-'))
const verbose = process.argv.includes('--verbose')
const unknown = asked.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  process.stderr.write(`no suite ${unknown.join(', ')}; there are: ${suites.map((suite) => suite.name).join(' ')}\n`)
  process.exit(2)
}

mkdirSync(reports, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
const broken = new Set()
for (const suite of suites.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const started = performance.now()
  const outcome = broken.has(suite.needs) ? notRun(suite) : await run(suite)
  if (outcome.failed > 0) broken.add(suite.name)
  for (const key of Object.keys(total)) total[key] += suite.counted === false && outcome.failed === 0 ? 0 : outcome[key]
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const counts = suite.report ? `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped` : ''
  process.stdout.write(`${outcome.failed > 0 ? 'FAIL' : ' ok '} ${suite.name.padEnd(8)} ${seconds.padStart(6)} s  ${counts}\n`)
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exit(total.failed > 0 ? 1 : 0)

/** Runs one suite; a suite that ran no test, ended early or exceeded its time counts as failed. */
async function run(suite) {
  const reportFile = fileURLToPath(new URL(`${suite.name}.json`, reports))
  rmSync(reportFile, { force: true })
  const log = createWriteStream(new URL(`${suite.name}.log`, reports))
  const output = []
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile, FORCE_COLOR: '0', TIC_TEST_RUN: '1', NODE_COMPILE_CACHE: compiled }
  let clean = true
  for (const command of suite.steps) {
    const code = await start(command, env, suite.minutes * 60_000, (text) => {
      output.push(text)
      log.write(text)
      if (verbose) process.stdout.write(text)
    })
    if (code !== 0) clean = false
  }
  log.end()
  const counts = suite.report ? countsOf(suite.report, reportFile) : { passed: clean ? 1 : 0, failed: clean ? 0 : 1, skipped: 0 }
  const ranNothing = counts.passed + counts.failed === 0 && !(suite.maySkipAll && counts.skipped > 0)
  if (ranNothing) output.push(`${suite.name}: ran nothing\n`)
  const outcome = { ...counts, failed: Math.max(counts.failed, clean && !ranNothing ? 0 : 1) }
  if (!verbose && (outcome.failed > 0 || suite.name === 'setup')) process.stdout.write(output.join(''))
  return outcome
}

function notRun(suite) {
  process.stdout.write(`${suite.name}: not run, because ${suite.needs} failed\n`)
  return { passed: 0, failed: 1, skipped: 0 }
}

function start([program, ...args], env, limit, say) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = setTimeout(() => {
      say(`stopped after ${limit / 60_000} minutes\n`)
      child.kill('SIGKILL')
    }, limit)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say)
    child.on('error', (error) => say(`${error.message}\n`))
    child.on('close', (code) => {
      clearTimeout(timer)
      done(code ?? 1)
    })
  })
}

function countsOf(kind, file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  if (kind === 'vitest')
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
  const { expected, unexpected, flaky, skipped } = report.stats
  // A visit that passed only when tried again is named, so that it is looked into; it does not stop the run.
  if (flaky > 0) process.stdout.write(`e2e: ${flaky} passed only at the second try, see out/test/e2e.log\n`)
  return { passed: expected + flaky, failed: unexpected, skipped }
}

function vitest(project) {
  const file = fileURLToPath(new URL(`${project}.json`, reports))
  return tool('vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
}

/** A development tool's program, started by this Node itself, so that no shell or .cmd wrapper is in between. */
function tool(name, ...args) {
  const folder = new URL(`../node_modules/${name}/`, import.meta.url)
  const { bin } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
  const wanted = { typescript: 'tsc', 'dependency-cruiser': 'depcruise' }[name] ?? name.split('/').pop()
  const path = typeof bin === 'string' ? bin : (bin[wanted] ?? Object.values(bin)[0])
  return [process.execPath, fileURLToPath(new URL(path, folder)), ...args]
}
