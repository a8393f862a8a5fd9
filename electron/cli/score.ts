import { existsSync } from 'node:fs'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { readFault } from '#services/files/faults.ts'
import { readPieces } from '#services/score/readPieces.ts'
import { replayStream } from '#services/score/replayStream.ts'
import { startThreads, type Threads } from '#services/score/threads.ts'
import { replayedStandards } from '#services/standards/builtIn.ts'
import { createReplay } from '#shared/scoring/index.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import type { Io, Register } from './io.ts'
import { exitCodeOf } from './outcome.ts'

/** `tic-review score`: NDJSON cases in, marks out, so that anybody can replay a result (score-replay.md). */
export const score: Register = (program, io, exit) => {
  program
    .command('score')
    .description(say(io.locale, 'cli', 'scoreAbout'))
    .option('--input <file>', say(io.locale, 'cli', 'scoreInput'), '-')
    .option('--standard <file...>', say(io.locale, 'cli', 'scoreStandard'))
    .option('--json', say(io.locale, 'cli', 'scoreJson'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'scoreExample')}`)
    .action(async ({ input, standard: files }: { input: string; standard?: readonly string[] }) => {
      const own = await readOwn(files ?? [])
      if (!own.ok) {
        io.faults(own.faults)
        exit(exitCodeOf(own.faults))
        return
      }
      const replay = createReplay([...replayedStandards().map(({ standard }) => standard), ...own.value], io.locale)
      const source = input === '-' ? (io.input as Readable) : readPieces(input)
      if (source === io.input)
        io.signal.addEventListener('abort', () => (io.input as Readable).destroy(new Error('aborted')), { once: true })
      try {
        const bad = await replayStream(source, replay, process.stdout, io.signal, () => threads(io, own.value))
        exit(bad > 0 ? 1 : 0)
      } catch (error) {
        const fault = io.signal.aborted ? undefined : readFault(error, input)
        if (fault === undefined) throw error
        io.faults([fault])
        exit(exitCodeOf([fault]))
      }
    })
}

/** The standards of files in JSON or of the template, one or several each; they stand before a built-in one of the same id. */
async function readOwn(files: readonly string[]): Promise<Result<readonly Standard[]>> {
  const standards: Standard[] = []
  const { standardsInFile } = await import('#services/standards/inFile.ts')
  for (const file of files) {
    const read = await standardsInFile(file)
    if (!read.ok) return read
    standards.push(...read.value.map(({ standard }) => standard))
  }
  return ok(standards)
}

/** The built thread is beside the command, or above it when the bundler put this file into a chunk; when run from source there is none. */
function threads(io: Io, standards: readonly Standard[]): Threads | undefined {
  const file = ['./scoreThread.js', '../scoreThread.js'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  return file && startThreads(file, { locale: io.locale, standards })
}
