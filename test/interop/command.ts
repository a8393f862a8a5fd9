import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const built = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))
export const isBuilt = existsSync(built)
if (!isBuilt) console.log('skipped: not built, the command itself is not run (npm run build)')

/** The command's compiled code, which each run would make anew; a run under limits of a shell writes none. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  /** the locale, by default `zh_CN.UTF-8` */
  readonly lang?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** a line of shell around the command, which it names "$@" */
  readonly shell?: string
  /** milliseconds after which it is interrupted */
  readonly interruptAfter?: number
  readonly interruptWith?: NodeJS.Signals
}

/** Runs the built command as a terminal would. */
export function ticReview(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { lang = 'zh_CN.UTF-8', env = {}, input, shell, interruptAfter, interruptWith = 'SIGINT' } = options
  const command = [process.execPath, built, ...args]
  const [program = '', ...rest] = shell === undefined ? command : ['bash', '-c', shell, 'bash', ...command]
  const cache = shell === undefined && { NODE_COMPILE_CACHE: compiled }
  const child = spawn(program, rest, { env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: lang, ...cache, ...env } })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
  child.stdin.on('error', () => undefined)
  if (interruptAfter === undefined || input !== undefined) child.stdin.end(input ?? '')
  if (interruptAfter !== undefined) setTimeout(() => child.kill(interruptWith), interruptAfter)
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
  })
}
