import { readWhole } from '#services/files/read.ts'
import { openIdentity } from '#services/identity/index.ts'
import type { ReviewDone } from '#services/review/index.ts'
import { fullMark } from '#shared/format/marks.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { exitCodeOf, inFile } from './outcome.ts'
import { passphraseOf } from './passphrase.ts'

interface Options {
  readonly answers: string
  readonly identity: string
  readonly values?: string
  readonly passphraseFile?: string
  readonly out: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review review`: a scripted expert's whole review, signed and verified. */
export const review: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'review'>>[2]) => say(io.locale, 'review', key)
  program
    .command('review')
    .argument('<package>')
    .description(text('command.review'))
    .requiredOption('--answers <file>', text('command.answers'))
    .requiredOption('--identity <file>', text('command.identity'))
    .option('--passphrase-file <file>', text('command.passphraseFile'))
    .option('--values <file>', text('command.values'))
    .requiredOption('--out <folder>', text('command.out'))
    .option('--force', text('command.force'))
    .option('--json', text('command.json'))
    .addHelpText('after', `\n${text('command.example')}`)
    .action(async (file: string, options: Options) => {
      const done = await reviewed(io, file, options)
      io.progress(undefined)
      exit(done.ok ? finished(io, done.value, options) : blocked(io, done.faults, options))
    })
}

async function reviewed(io: Io, file: string, options: Options): Promise<Result<ReviewDone>> {
  const passphrase = await passphraseOf(io, options.passphraseFile)
  if (!passphrase.ok) return passphrase
  const p12 = await readWhole(options.identity)
  if (!p12.ok) return p12
  const signer = await openIdentity(p12.value, passphrase.value, io.now())
  if (!signer.ok) return refuse(...inFile(signer.faults, options.identity))
  const { runReview } = await import('#services/review/index.ts')
  return runReview({
    package: file,
    answers: options.answers,
    ...(options.values !== undefined && { values: options.values }),
    signer: signer.value,
    out: options.out,
    force: options.force === true,
    now: io.now,
    signal: io.signal,
    onStep: (step) => io.progress(say(io.locale, 'review', `progress.${step}`)),
  })
}

function finished(io: Io, { result, sha256, checkCode, files, notices }: ReviewDone, { json }: Options): ExitCode {
  const { revision, totals } = result
  io.faults(notices)
  if (json) {
    const { pdf, xlsx, json: record } = files
    io.json({ verdict: 'done', blockers: [], result: { sha256, checkCode, revision }, pdf, xlsx, json: record, totals })
    return 0
  }
  const line = (
    key: 'done.summary' | 'done.formula' | 'done.code' | 'done.file' | 'done.verified',
    params: Record<string, string | number> = {},
  ) => io.line(say(io.locale, 'review', key, params))
  line('done.summary', { centre: result.centre.name, expert: result.expert.name, expertTotal: fullMark(totals.expert) })
  if (totals.formula !== undefined && result.criteria.some(({ method }) => method === 'formula'))
    line('done.formula', { formula: fullMark(totals.formula) })
  line('done.code', { code: checkCode, revision })
  for (const file of Object.values(files)) line('done.file', { file })
  line('done.verified')
  return 0
}

function blocked(io: Io, faults: readonly Fault[], { json }: Options): ExitCode {
  io.faults(faults)
  if (json) io.json({ verdict: 'blocked', blockers: faults.map(({ code, at, name }) => ({ code, at: at ?? name ?? '' })) })
  else io.say(say(io.locale, 'review', 'blocked.summary', { count: faults.length }))
  return exitCodeOf(faults)
}
