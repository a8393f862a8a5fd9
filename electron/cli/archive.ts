import { type PackedArchive, packArchive } from '#services/archive/packArchive.ts'
import { taskOf } from '#services/panel/taskOf.ts'
import { filesInThreads } from '#services/verify/inThreads.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { softwareVersion } from '#services/version.ts'
import { localTime } from '#shared/format/time.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { isoTime } from './arguments.ts'
import { notWritten } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'
import { openSigner } from './signer.ts'
import { readTask } from './task.ts'

interface Options {
  readonly task: string
  readonly out: string
  readonly sign?: string
  readonly passphraseFile?: string
  readonly clock?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review archive`: everything a visit made in one file, verified and listed (cli.md § 13). */
export const archive: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'cli'>>[2]) => say(io.locale, 'cli', key)
  program
    .command('archive')
    .description(text('archiveAbout'))
    .argument('<file...>', text('archiveFiles'))
    .requiredOption('--task <package>', text('archiveTask'))
    .requiredOption('--out <file>', text('archiveOut'))
    .option('--sign <p12>', text('packSign'))
    .option('--passphrase-file <file>', text('packPassphrase'))
    .option('--clock <time>', text('archiveClock'), isoTime(io))
    .option('--force', text('packForce'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('archiveExample')}`)
    .action(async (paths: readonly string[], options: Options) => {
      const packed = await packing(io, paths, options)
      io.progress(undefined)
      exit(packed.ok ? tell(io, options, packed.value) : notWritten(io, options, packed.faults))
    })
}

/** The signer's key is opened first: a wrong passphrase costs no work. */
async function packing(io: Io, paths: readonly string[], options: Options): Promise<Result<PackedArchive>> {
  const now = io.now()
  const signer = options.sign === undefined ? ok(undefined) : await openSigner(io, options.sign, options.passphraseFile, now)
  if (!signer.ok) return signer
  return withJobs(io, async (jobs) => {
    const given = await readTask(io, jobs, options.task)
    if (!given.ok) return given
    taskOf(given.value)
    return packArchive({
      paths,
      given: given.value,
      out: options.out,
      clock: options.clock ?? localTime(now),
      softwareVersion,
      signer: signer.value,
      force: options.force === true,
      signal: io.signal,
      read: jobs ? filesInThreads(jobs, given.value) : filesInThisThread(given.value),
      onProgress: (done, total) => io.progress(say(io.locale, 'cli', 'archiveProgress', { done: Math.min(done + 1, total), total })),
    })
  })
}

/** 0 when no file is rejected and no result is missing, else 1: the archive is written in both cases. */
function tell(io: Io, { out, json }: Options, { record, ...written }: PackedArchive): ExitCode {
  const { files, missing, leftOut } = record
  const rejected = files.filter(({ part }) => part === 'rejected')
  const isComplete = rejected.length === 0 && missing.length === 0
  if (json) io.json({ file: out, verdict: isComplete ? 'complete' : 'open', ...written, contents: files, missing, leftOut })
  else {
    io.line(say(io.locale, 'cli', 'archiveDone', { file: out, ...written }))
    for (const { name, path } of rejected) io.line(`  ${say(io.locale, 'cli', 'archiveRejected', { name, path })}`)
    for (const one of missing) io.line(`  ${say(io.locale, 'cli', 'archiveMissing', one)}`)
    for (const { name, why } of leftOut) io.line(`  ${say(io.locale, 'cli', `archiveLeft_${why}`, { name })}`)
  }
  return isComplete ? 0 : 1
}
