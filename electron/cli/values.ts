import { readConfirmed } from '#services/panel/confirmed.ts'
import { taskOf } from '#services/panel/taskOf.ts'
import { readValues, type SignedValues, writeValues } from '#services/panel/valuesFiles.ts'
import { softwareVersion } from '#services/version.ts'
import { localTime } from '#shared/format/time.ts'
import type { Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { isoTime } from './arguments.ts'
import { notWritten } from './failed.ts'
import type { Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'
import { openSigner } from './signer.ts'
import { readTask } from './task.ts'

interface Options {
  readonly task: string
  readonly sign: string
  readonly passphraseFile?: string
  readonly replaces?: string
  readonly clock?: string
  readonly out: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review values`: the panel's confirmed 核定 table signed as a file that experts load (cli.md § 14). */
export const values: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'cli'>>[2]) => say(io.locale, 'cli', key)
  program
    .command('values')
    .description(text('valuesAbout'))
    .argument('<file>', text('valuesFile'))
    .requiredOption('--task <package>', text('mergeTask'))
    .requiredOption('--sign <p12>', text('valuesSign'))
    .requiredOption('--out <file>', text('valuesOut'))
    .option('--passphrase-file <file>', text('packPassphrase'))
    .option('--replaces <file>', text('valuesReplaces'))
    .option('--clock <time>', text('valuesClock'), isoTime(io))
    .option('--force', text('packForce'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('valuesExample')}`)
    .action(async (file: string, options: Options) => {
      const signed = await signing(io, file, options)
      if (!signed.ok) return exit(notWritten(io, options, signed.faults))
      const { record, sha256 } = signed.value
      const { revision, confirmedBy, values: figures } = record
      if (options.json) io.json({ file: options.out, verdict: 'signed', sha256, revision, confirmedBy, values: figures.length })
      else
        io.line(say(io.locale, 'cli', 'valuesDone', { file: options.out, count: figures.length, revision, name: confirmedBy.name, sha256 }))
      exit(0)
    })
}

async function signing(io: Io, file: string, options: Options): Promise<Result<SignedValues>> {
  const now = io.now()
  const signer = await openSigner(io, options.sign, options.passphraseFile, now)
  if (!signer.ok) return signer
  const given = await withJobs(io, (jobs) => readTask(io, jobs, options.task))
  if (!given.ok) return given
  const known = taskOf(given.value)
  const table = await readConfirmed(file, known)
  if (!table.ok) return table
  const replaced = options.replaces === undefined ? undefined : await readValues(options.replaces, known)
  if (replaced && !replaced.ok) return replaced
  return writeValues({
    ...{ values: table.value.values, known, signer: signer.value, out: options.out, softwareVersion },
    confirmedAt: options.clock ?? localTime(now),
    ...(replaced && { replaces: replaced.value }),
    force: options.force === true,
    signal: io.signal,
  })
}
