import { packFolder } from '#services/vault/index.ts'
import { localTime } from '#shared/format/time.ts'
import { ok } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { isoTime } from './arguments.ts'
import { notWritten } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { reportPacked } from './packed.ts'
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
    reportPacked(io, options.out, packed.value, options.json)
    return 0
  }
  return notWritten(io, options, packed.faults)
}
