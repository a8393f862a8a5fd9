import { Command, CommanderError } from 'commander'
import { say } from '#shared/text/say.ts'
import { commands } from './commands.ts'
import { type ExitCode, terminalIo } from './io.ts'

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
const debug = process.argv.includes('--debug')
const io = terminalIo(process, interrupted.signal, debug)

process.exitCode = await run(process.argv)

/** Runs one command line; the worst exit code of its parts wins. */
async function run(argv: readonly string[]): Promise<number> {
  let worst: ExitCode = 0
  const program = new Command('tic-review')
    .description(say(io.locale, 'cli', 'program'))
    .option('--debug', say(io.locale, 'cli', 'debug'))
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  for (const register of commands)
    register(program, io, (code) => {
      if (code > worst) worst = code
    })
  try {
    await program.parseAsync([...argv])
    return worst
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (interrupted.signal.aborted) {
      io.say(say(io.locale, 'cli', 'interrupted'))
      return 3
    }
    io.say(say(io.locale, 'cli', 'crashed', { message: (error as Error).message }))
    if (debug) io.say(String((error as Error).stack))
    return 3
  }
}
