import { Command, CommanderError } from 'commander'
import { softwareVersion } from '#services/version.ts'
import { say } from '#shared/text/say.ts'
import { commandsFor } from './commands.ts'
import { type ExitCode, terminalIo } from './io.ts'
import { watchTerminal } from './terminal.ts'
import { sayUse, speak } from './usage.ts'

const terminal = watchTerminal(process)
const debug = process.argv.includes('--debug')
const io = terminalIo(process, terminal.signal, debug)
let worst: ExitCode = 0

process.exitCode = await run(process.argv)
process.once('exit', () => {
  const code = terminal.brokenOutput()
  if (code === undefined) return
  io.say(say(io.locale, 'cli', 'outputBroken', { code }))
  process.exitCode = 3
})

/** Runs one command line; the worst exit code of its parts wins. */
async function run(argv: readonly string[]): Promise<number> {
  const program = speak(new Command('tic-review'), io.locale)
    .description(say(io.locale, 'cli', 'program'))
    .version(softwareVersion, '-V, --version', say(io.locale, 'cli', 'version'))
    .option('--debug', say(io.locale, 'cli', 'debug'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'programExample')}`)
    .exitOverride()
  for (const register of await commandsFor(argv.slice(2)))
    register(program, io, (code) => {
      if (code > worst) worst = code
    })
  try {
    await program.parseAsync([...argv])
    return worst
  } catch (error) {
    return stopped(error)
  } finally {
    io.progress(undefined)
  }
}

/** Wrong use, Ctrl+C, a reader that went away, or a bug of our own. */
function stopped(error: unknown): number {
  if (error instanceof CommanderError) {
    const line = sayUse(io.locale, error)
    if (line !== undefined) io.say(line)
    return error.exitCode === 0 ? 0 : 2
  }
  if (terminal.interrupted()) {
    io.say(say(io.locale, 'cli', 'interrupted'))
    return 3
  }
  if (terminal.signal.aborted) return worst
  io.say(say(io.locale, 'cli', 'crashed', { message: (error as Error).message }))
  if (debug) for (const line of String((error as Error).stack).split('\n')) io.say(line)
  return 3
}
