import { Argument, Option } from 'commander'
import { beginDraft, beginRevision } from '#services/assembly/begin.ts'
import { standardNamed } from '#services/assembly/standardNamed.ts'
import { takeDocuments } from '#services/assembly/takeDocuments.ts'
import { tooCostly } from '#services/documents/tooCostly.ts'
import { localTime } from '#shared/format/time.ts'
import { stage as stages } from '#shared/format/vocabulary.ts'
import type { Stage } from '#shared/plan/task.ts'
import { ok } from '#shared/text/fault.ts'
import { say, sayFault } from '#shared/text/say.ts'
import { isoTime, positiveInteger } from './arguments.ts'
import { checkDraft, decryptOne, packOne } from './assemblyCheck.ts'
import { failed } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'

interface NewOptions {
  readonly stage?: Stage
  readonly standard?: string
  readonly from?: string
  readonly lastYear?: number
  readonly json?: boolean
}

/** `tic-review task`: from a folder of office files to a task package (cli.md § 17). */
export const assembly: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'cli'>>[2]) => say(io.locale, 'cli', key)
  const group = program.command('task').description(text('taskAbout'))
  group.addHelpText('after', `\n${text('taskGroupExample')}`)
  const folder = () => new Argument('<folder>', text('taskFolder'))
  group
    .command('new')
    .description(text('taskNew'))
    .addArgument(folder())
    .addOption(new Option('--stage <stage>', text('taskStage')).choices(stages.options))
    .option('--standard <id@version|file>', text('taskStandard'))
    .option('--from <package>', text('taskFrom'))
    .option('--last-year <year>', text('taskLastYear'), positiveInteger(io))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('taskNewExample')}`)
    .action(async (at: string, options: NewOptions) => exit(await begin(io, at, options)))
  group
    .command('documents')
    .description(text('taskDocuments'))
    .addArgument(folder())
    .option('--json', text('json'))
    .action(async (at: string, options: { readonly json?: boolean }) => exit(await documents(io, at, options.json === true)))
  group
    .command('check')
    .description(text('taskCheck'))
    .addArgument(folder())
    .option('--clock <time>', text('packClock'), isoTime(io))
    .option('--json', text('json'))
    .action(async (at: string, options) => exit(await checkDraft(io, at, options)))
  group
    .command('pack')
    .description(text('taskPack'))
    .addArgument(folder())
    .requiredOption('--out <file>', text('packOut'))
    .option('--sign <p12>', text('packSign'))
    .option('--passphrase-file <file>', text('packPassphrase'))
    .option('--clock <time>', text('packClock'), isoTime(io))
    .option('--encrypt', text('taskEncrypt'))
    .option('--force', text('packForce'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('taskPackExample')}`)
    .action(async (at: string, options) => exit(await packOne(io, at, options)))
  group
    .command('decrypt')
    .description(text('taskDecrypt'))
    .argument('<file>', text('taskDecryptFile'))
    .requiredOption('--as <p12>', text('taskDecryptAs'))
    .requiredOption('--out <file>', text('packOut'))
    .option('--passphrase-file <file>', text('packPassphrase'))
    .option('--force', text('packForce'))
    .option('--json', text('json'))
    .action(async (file: string, options) => exit(await decryptOne(io, file, options)))
}

async function begin(io: Io, folder: string, options: NewOptions): Promise<ExitCode> {
  const begun = await beginWith(io, folder, options)
  if (!begun.ok) return failed(io, begun.faults)
  const { workbook, documents: files, cards } = begun.value
  if (options.json) io.json({ folder, workbook, documents: files, cards })
  else io.line(say(io.locale, 'cli', 'taskBegun', { workbook, documents: files, cards }))
  return 0
}

async function beginWith(io: Io, folder: string, { stage, standard, from, lastYear }: NewOptions) {
  if (from !== undefined) return beginRevision(folder, from, { signal: io.signal })
  if (stage === undefined) return { ok: false, faults: [{ code: 'assembly.stage', want: stages.options.join('、') }] } as const
  const known = stage === '咨询论证' ? ok(undefined) : await standardNamed(standard, stage)
  if (!known.ok) return known
  return beginDraft(folder, {
    stage,
    ...(known.value && { standard: known.value }),
    lastYear: lastYear ?? Number(localTime(io.now()).slice(0, 4)) - 1,
    signal: io.signal,
  })
}

async function documents(io: Io, folder: string, json: boolean): Promise<ExitCode> {
  const taken = await withJobs(io, (jobs) =>
    takeDocuments(folder, {
      signal: io.signal,
      onProgress: (done, total) => io.progress(say(io.locale, 'cli', 'taskProgress', { done, total })),
      ...(jobs && {
        count: async (asked, signal) => tooCostly(await jobs.run('countPages', asked, signal && { signal }), asked.file),
      }),
    }),
  )
  io.progress(undefined)
  if (!taken.ok) return failed(io, taken.faults)
  const { documents: listed, added, gone, faults, twins, skipped } = taken.value
  if (json) io.json({ folder, documents: listed, added: added.map(({ id }) => id), gone: gone.map(({ id }) => id), faults, twins, skipped })
  else {
    io.line(say(io.locale, 'cli', 'taskListed', { count: listed.length, added: added.length, gone: gone.length, skipped: skipped.length }))
    for (const { id, file } of gone) io.line(`  ${say(io.locale, 'cli', 'taskGone', { id, file })}`)
    for (const twin of twins) io.line(`  ${sayFault(io.locale, twin)}`)
  }
  io.faults(faults)
  return faults.length === 0 ? 0 : 1
}
