// Starts the packed product once, as a double click does, and sees that its first screen is drawn: `npm run dist`, then this.
import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const arm = process.arch === 'arm64'
const places = {
  linux: `dist/linux-${arm ? 'arm64-' : ''}unpacked/tic-review-desktop`,
  win32: `dist/win-${arm ? 'arm64-' : ''}unpacked/tic-review.exe`,
  darwin: `dist/mac${arm ? '-arm64' : ''}/*.app/Contents/MacOS/*`,
}
const program = globSync(places[process.platform] ?? '', { cwd: root })[0]
if (program === undefined) end(3, `no packed product at ${places[process.platform]}; run: npm run dist`)

const data = mkdtempSync(join(tmpdir(), 'tic-smoke-'))
const started = performance.now()
const child = spawn(join(root, program), [`--user-data-dir=${data}`, '--check-start'], { stdio: 'inherit' })
const timer = setTimeout(() => child.kill('SIGKILL'), 90_000)
child.on('error', (error) => end(3, error.message))
child.on('exit', (code, signal) => {
  clearTimeout(timer)
  const log = readLog()
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  if (code === 0) end(0, `first screen drawn, ended after ${((performance.now() - started) / 1000).toFixed(1)} s`)
  end(1, `ended with ${signal ?? code}\n${log}`)
})

function readLog() {
  try {
    return readFileSync(join(data, 'logs', 'app.log'), 'utf8')
  } catch {
    return 'no log was written'
  }
}

function end(code, message) {
  process.stderr.write(`smoke: ${message}\n`)
  process.exit(code)
}
