import type { ReportWritten } from '#services/import/report/writeReport.ts'
import type { Fault } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { exitCodeOf } from './outcome.ts'

interface Options {
  readonly from: string
  readonly round?: string
  readonly out: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review report`: a round's workbook and CSV files from a database of results (cli.md § 16). */
export const report: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'cli'>>[2]) => say(io.locale, 'cli', key)
  program
    .command('report')
    .description(text('reportAbout'))
    .requiredOption('--from <database>', text('reportFrom'))
    .option('--round <name>', text('reportRound'))
    .requiredOption('--out <folder>', text('reportOut'))
    .option('--force', text('mergeForce'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('reportExample')}`)
    .action(async ({ from, round, out, force, json }: Options) => {
      const { writeReport } = await import('#services/import/report/writeReport.ts')
      const written = await writeReport({ from, round, out, force: force === true, locale: io.locale, signal: io.signal })
      if (!written.ok) return exit(stopped(io, written.faults))
      tell(io, written.value, json === true)
      return exit(0)
    })
}

function tell(io: Io, written: ReportWritten, json: boolean): void {
  if (json) {
    io.json(written)
    return
  }
  io.line(say(io.locale, 'cli', 'reportDone', { round: written.round }))
  for (const file of written.files) io.line(`  ${file}`)
}

/** A round that is not there is wrong use; a database that cannot be read stops the command. */
function stopped(io: Io, faults: readonly Fault[]): ExitCode {
  io.faults(faults)
  if (faults.some(({ code }) => code === 'report.noRound')) return 2
  return faults.some(({ code }) => code.startsWith('import.')) ? 3 : exitCodeOf(faults)
}
