import type { FileTaken } from '#services/import/importFiles.ts'
import { type Imported, importInto, listed } from '#services/import/index.ts'
import { readHere } from '#services/verify/files.ts'
import { filesInThreads, readInThreads } from '#services/verify/inThreads.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { say, sayFault } from '#shared/text/say.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'
import { exitCodeOf } from './outcome.ts'

interface Options {
  readonly into?: string
  readonly task: readonly string[]
  readonly trust: readonly string[]
  readonly round?: string
  readonly unknownSigners?: boolean
  readonly sql?: boolean
  readonly json?: boolean
}

/** `tic-review import`: verified results into a database (cli.md § 15). */
export const importResults: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'cli'>>[2]) => say(io.locale, 'cli', key)
  const collect = (value: string, all: readonly string[]) => [...all, value]
  program
    .command('import')
    .description(text('importAbout'))
    .argument('[file...]', text('importFiles'))
    .option('--into <target>', text('importInto'))
    .option('--task <package>', text('importTask'), collect, [])
    .option('--trust <certificate>', text('verifyTrust'), collect, [])
    .option('--round <name>', text('importRound'))
    .option('--unknown-signers', text('importUnknownSigners'))
    .option('--sql', text('importSql'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('importExample')}`)
    .action(async (paths: readonly string[], options: Options) => {
      if (options.sql) {
        const { wholeSql } = await import('#services/import/schema.ts')
        process.stdout.write(wholeSql())
        return exit(0)
      }
      const missing = missingOf(paths, options)
      if (missing) {
        io.faults([missing])
        return exit(2)
      }
      const done = await run(io, paths, options)
      io.progress(undefined)
      return exit(done.ok ? tell(io, done.value, options.json === true) : stopped(io, done.faults))
    })
}

function missingOf(paths: readonly string[], { into, task }: Options): Fault | undefined {
  const name = paths.length === 0 ? '<file...>' : into === undefined ? '--into' : task.length === 0 ? '--task' : undefined
  return name === undefined ? undefined : { code: 'import.missing', name }
}

function run(
  io: Io,
  paths: readonly string[],
  { into = '', task, trust, round, unknownSigners, json }: Options,
): Promise<Result<Imported>> {
  return withJobs(io, (jobs) =>
    importInto({
      paths,
      into,
      tasks: task,
      trust,
      round,
      takesUnknownSigners: unknownSigners === true,
      signal: io.signal,
      readOne: jobs ? readInThreads(jobs) : readHere,
      readerFor: (given) => (jobs ? filesInThreads(jobs, given) : filesInThisThread(given)),
      onFile: (taken, done, total) => {
        io.progress(undefined)
        if (json) io.json(asJson(taken))
        else print(io, taken)
        io.progress(say(io.locale, 'cli', 'importProgress', { done, total }))
      },
    }),
  )
}

function asJson({ file, state, verification: { verdict, reasons }, record, fault }: FileTaken): object {
  return { file, state, verdict, ...(fault && { code: fault.code }), reasons, ...(record && { record }) }
}

function print(io: Io, { file, state, verification, record, fault }: FileTaken): void {
  const who = record ? [record.task, record.expert, record.revision].filter((part) => part !== undefined).join(' ') : ''
  io.line([file, say(io.locale, 'cli', `importState_${state}`), who].filter(Boolean).join('  '))
  if (fault) io.line(`  ${sayFault(io.locale, fault)}`)
  if (state !== 'refused') return
  for (const reason of verification.reasons) io.line(`  ${reason} ${say(io.locale, 'signature', `reason.${reason}`)}`)
}

/** 0 when nothing was refused and nothing contradicts, else 1. */
function tell(io: Io, { counts, disputes, into }: Imported, json: boolean): ExitCode {
  if (json) io.json({ into, ...counts, disputes })
  else {
    io.line(say(io.locale, 'cli', 'importDone', { ...counts, into }))
    for (const { kind, record, other } of disputes.slice(0, listed))
      io.line(`  ${say(io.locale, 'cli', `importDispute_${kind}`, { record: record.slice(0, 12), other: other.slice(0, 12) })}`)
    if (disputes.length > 0) io.line(say(io.locale, 'cli', 'importDisputes', { count: disputes.length }))
  }
  return counts.refused > 0 || disputes.length > 0 ? 1 : 0
}

const wrongTargets = new Set(['import.notADatabase', 'import.emptyFolder'])

/** What stopped the import: a wrong target is wrong use, a package that is refused a fault, a database that fails cannot be run on. */
function stopped(io: Io, faults: readonly Fault[]): ExitCode {
  io.faults(faults)
  if (faults.some(({ code }) => wrongTargets.has(code))) return 2
  return faults.some(({ code }) => code.startsWith('import.')) ? 3 : exitCodeOf(faults)
}
