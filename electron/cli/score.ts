import { createReadStream, existsSync } from 'node:fs'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { readFault } from '#services/files/faults.ts'
import { replayStream } from '#services/score/replayStream.ts'
import { startThreads, type Threads } from '#services/score/threads.ts'
import { defaultStandards } from '#services/standards/builtIn.ts'
import { createReplay } from '#shared/scoring/index.ts'
import { say } from '#shared/text/say.ts'
import type { Io, Register } from './io.ts'
import { exitCodeOf } from './outcome.ts'

/** `tic-review score`: NDJSON cases in, marks out, so that anybody can replay a result (score-replay.md). */
export const score: Register = (program, io, exit) => {
  program
    .command('score')
    .description(say(io.locale, 'cli', 'scoreAbout'))
    .option('--input <file>', say(io.locale, 'cli', 'scoreInput'), '-')
    .option('--json', say(io.locale, 'cli', 'scoreJson'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'scoreExample')}`)
    .action(async ({ input }: { input: string }) => {
      const replay = createReplay(
        defaultStandards().map(({ standard }) => standard),
        io.locale,
      )
      const source = input === '-' ? (io.input as Readable) : createReadStream(input, { highWaterMark: 1 << 17 })
      io.signal.addEventListener('abort', () => source.destroy(new Error('aborted')), { once: true })
      try {
        exit((await replayStream(source, replay, process.stdout, io.signal, () => threads(io))) > 0 ? 1 : 0)
      } catch (error) {
        const fault = io.signal.aborted ? undefined : readFault(error, input)
        if (fault === undefined) throw error
        io.faults([fault])
        exit(exitCodeOf([fault]))
      }
    })
}

/** The built thread is beside the command, or above it when the bundler put this file into a chunk; when run from source there is none. */
function threads(io: Io): Threads | undefined {
  const file = ['./scoreThread.js', '../scoreThread.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  return file && startThreads(file, io.locale)
}
