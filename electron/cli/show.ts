import { kindOfName } from '#services/documents/show/kindOfName.ts'
import type { Shown, Wanted } from '#services/documents/show/shown.ts'
import { tooCostly } from '#services/documents/tooCostly.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { InputOf } from '#services/worker/registry.ts'
import { viewerKind } from '#shared/plan/viewerKind.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { positiveInteger } from './arguments.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'
import { exitCodeOf, inFile } from './outcome.ts'
import { asJson } from './show/asJson.ts'
import { linesOf } from './show/lines.ts'

interface Options extends Wanted {
  readonly json?: boolean
}

/** `tic-review show`: what the viewer shows of a document, with its notices, without a window. */
export const show: Register = (program, io, exit) => {
  program
    .command('show')
    .description(say(io.locale, 'cli', 'showAbout'))
    .argument('<document...>', say(io.locale, 'cli', 'showFiles'))
    .option('--page <n>', say(io.locale, 'cli', 'showPage'), positiveInteger(io))
    .option('--sheet <name>', say(io.locale, 'cli', 'showSheet'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'showExample')}`)
    .action(async (files: readonly string[], options: Options) => {
      await withJobs(io, async (jobs) => {
        for (const file of files) exit(await showOne(io, jobs, file, options))
      })
    })
}

async function showOne(io: Io, jobs: Jobs | undefined, file: string, options: Options): Promise<ExitCode> {
  const kind = kindOfName(file)
  const shown = kind.ok ? await showFile(io, jobs, { file, kind: kind.value, wanted: wantedOf(options) }) : kind
  io.signal.throwIfAborted()
  if (!shown.ok) return refused(io, file, shown.faults, options)
  if (options.json) io.json({ file, verdict: 'shown', ...(kind.ok && { kind: kind.value }), ...asJson(shown.value) })
  else for (const line of linesOf(io.locale, file, shown.value).flatMap((text) => text.split('\n'))) io.line(line)
  return 0
}

/** In a guarded thread; from source, where none is built, in this one. */
async function showFile(io: Io, jobs: Jobs | undefined, input: InputOf<'showDocument'>): Promise<Result<Shown>> {
  const viewer = viewerKind(input.kind)
  const job = viewer === 'flow' || viewer === 'pages' ? 'showDecoded' : 'showDocument'
  if (jobs) return tooCostly(await jobs.run(job, input, { signal: io.signal }), input.file)
  return (await import('#services/worker/jobs/showDocument.ts')).showDocumentJob(input)
}

function wantedOf({ page, sheet }: Options): Wanted {
  return { ...(page !== undefined && { page }), ...(sheet !== undefined && { sheet }) }
}

function refused(io: Io, file: string, faults: readonly Fault[], { json }: Options): ExitCode {
  if (json) io.json({ file, verdict: 'refused', code: faults[0]?.code, faults })
  else io.faults(inFile(faults, file))
  return exitCodeOf(faults)
}
