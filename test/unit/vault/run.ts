import { Readable } from 'node:stream'
import { Command, CommanderError } from 'commander'
import type { ExitCode, Io, Register } from '../../../electron/cli/io.ts'
import type { Loose } from './bag.ts'

/** Runs one command as the terminal would; wrong use is exit code 2. */
export async function run(register: Register, ...args: string[]): Promise<{ code: number; out: string[]; err: string[]; json: Loose[] }> {
  const out: string[] = []
  const err: string[] = []
  const json: Loose[] = []
  const io: Io = {
    locale: 'zh-CN',
    debug: false,
    env: {},
    now: () => new Date('2026-11-23T00:00:00Z'),
    signal: new AbortController().signal,
    input: Readable.from([]),
    line: (text) => out.push(text),
    json: (value) => json.push(JSON.parse(JSON.stringify(value))),
    say: (text) => err.push(text),
    faults: (faults) => err.push(...faults.map((fault) => fault.code)),
    progress: () => undefined,
  }
  let code: ExitCode = 0
  const program = new Command('tic-review').exitOverride().configureOutput({ writeErr: (text) => err.push(text) })
  register(program, io, (worse) => {
    code = Math.max(code, worse) as ExitCode
  })
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: (text) => err.push(text) })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { code: 2, out, err, json }
  }
  return { code, out, err, json }
}
