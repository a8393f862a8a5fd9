import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs one of the bench's own scripts and answers what it printed as JSON: the last line that is some, or the whole output. */
export async function jsonOf<T>(script: string, args: readonly string[] = []): Promise<T> {
  const text = await outputOf(process.execPath, ['--import', 'tsx', script, ...args])
  const lines = text.trim().split('\n')
  return JSON.parse(lines.length > 1 && lines.at(-1)?.startsWith('}') ? text : (lines.at(-1) ?? '')) as T
}

/** Every line of a script's output, each a JSON value. */
export async function jsonLinesOf<T>(script: string, args: readonly string[] = []): Promise<readonly T[]> {
  const text = await outputOf(process.execPath, ['--import', 'tsx', script, ...args])
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

/** A program's standard output; a failure carries the end of its error output. A bench that only missed its target ends with 1 and is no failure. */
export function outputOf(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (parts.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (parts.err += text))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) =>
      code !== 0 && parts.out.trim() === '' ? failed(new Error(`${args.join(' ')}: ${code} ${parts.err.slice(-500)}`)) : done(parts.out),
    )
  })
}

/** Milliseconds of a program from start to end, its output thrown away. */
export async function msOf(program: string, args: readonly string[]): Promise<number> {
  const begun = performance.now()
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${code}`)
  return performance.now() - begun
}

/** Whether a program can be started here. */
export async function has(program: string, args: readonly string[] = ['--version']): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'ignore' })
  return new Promise((done) => child.on('error', () => done(false)).on('close', (code) => done(code === 0)))
}
