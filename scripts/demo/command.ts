import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'out/main/cli.js')

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a program to its end, its output kept. Code 127 when it is not there. */
export function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', () => resolve({ code: 127, out: '', err: '' }))
    child.once('close', (code) => resolve({ code: code ?? 3, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
  })
}

/** The built command with `--json`: the objects it printed; where it failed, an error with its exit code and output is thrown. */
export async function ticReview<T>(...args: readonly string[]): Promise<readonly T[]> {
  const ran = await run(process.execPath, [built, ...args, '--json'])
  if (ran.code !== 0) throw new Error(`tic-review ${args[0]}: ${ran.code}\n${ran.err}${ran.out}`)
  return ran.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Builds the command when a source is newer than it; returns whether it was built. */
export async function bringBuild(): Promise<boolean> {
  const sources = ['electron', 'shared', 'renderer', 'resources/standards', 'electron.vite.config.ts', 'package.json']
  if (existsSync(built) && sources.every((path) => newest(join(root, path)) <= statSync(built).mtimeMs)) return false
  const vite = await run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'])
  if (vite.code !== 0) throw new Error(vite.err + vite.out)
  return true
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
