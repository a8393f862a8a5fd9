import { packFolder } from '#services/vault/index.ts'
import { localTime } from '#shared/format/time.ts'
import { isWarning } from '#shared/standard/check/finding.ts'
import { ok } from '#shared/text/fault.ts'
import { say, sayFault } from '#shared/text/say.ts'
import { isoTime } from './arguments.ts'
import { notWritten } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { openSigner } from './signer.ts'

interface Options {
  readonly out: string
  readonly sign?: string
  readonly passphraseFile?: string
  readonly clock?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review pack`: makes a package of a folder; the same folder, clock and key give the same bytes. */
export const pack: Register = (program, io, exit) => {
  program
    .command('pack')
    .description(say(io.locale, 'cli', 'packAbout'))
    .argument('<folder>', say(io.locale, 'cli', 'packFolder'))
    .requiredOption('--out <file>', say(io.locale, 'cli', 'packOut'))
    .option('--sign <p12>', say(io.locale, 'cli', 'packSign'))
    .option('--passphrase-file <file>', say(io.locale, 'cli', 'packPassphrase'))
    .option('--clock <time>', say(io.locale, 'cli', 'packClock'), isoTime(io))
    .option('--force', say(io.locale, 'cli', 'packForce'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'packExample')}`)
    .action(async (folder: string, options: Options) => exit(await packOne(io, folder, options)))
}

async function packOne(io: Io, folder: string, options: Options): Promise<ExitCode> {
  const now = io.now()
  const signer = options.sign === undefined ? ok(undefined) : await openSigner(io, options.sign, options.passphraseFile, now)
  const force = options.force === true
  const packed = signer.ok
    ? await packFolder(folder, options.out, { clock: options.clock ?? localTime(now), signer: signer.value, force, signal: io.signal })
    : signer
  if (packed.ok) {
    if (options.json) io.json({ file: options.out, ...packed.value })
    else {
      const { warnings = [], ...facts } = packed.value
      io.line(say(io.locale, 'cli', 'packDone', { file: options.out, ...facts }))
      const idle = warnings.filter(({ code }) => code === 'self.missing')
      const odd = warnings.filter(isWarning)
      const unprintable = warnings.length - odd.length - idle.length
      for (const warning of idle) io.line(sayFault(io.locale, warning))
      if (unprintable > 0) io.line(say(io.locale, 'cli', 'packWarnings', { count: unprintable }))
      for (const warning of warnings) if (!isWarning(warning) && !idle.includes(warning)) io.line(`  ${sayFault(io.locale, warning)}`)
      if (odd.length > 0) io.line(say(io.locale, 'cli', 'standardOdd', { file: options.out, count: odd.length }))
      for (const warning of odd) io.line(`  ${sayFault(io.locale, warning)}`)
    }
    return 0
  }
  return notWritten(io, options, packed.faults)
}
