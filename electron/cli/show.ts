import { readFile } from 'node:fs/promises'
import { kindOfName, type Shown, showDocument, type Wanted } from '#services/documents/show/index.ts'
import type { DocumentKind } from '#services/documents/show/shown.ts'
import { readFault } from '#services/files/faults.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { positiveInteger } from './arguments.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { exitCodeOf, inFile } from './outcome.ts'
import { asJson } from './show/asJson.ts'
import { linesOf } from './show/lines.ts'

interface Options extends Wanted {
  readonly json?: boolean
}

/** `tic-review show`: what the viewer shows of a document, and what it says beside it, without a window. */
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
      for (const file of files) exit(await showOne(io, file, options))
    })
}

async function showOne(io: Io, file: string, options: Options): Promise<ExitCode> {
  const kind = kindOfName(file)
  const shown = kind.ok ? await showFile(file, kind.value, options) : kind
  if (!shown.ok) return refused(io, file, shown.faults, options)
  if (options.json) io.json({ file, verdict: 'shown', ...(kind.ok && { kind: kind.value }), ...asJson(shown.value) })
  else for (const line of linesOf(io.locale, file, shown.value).flatMap((text) => text.split('\n'))) io.line(line)
  return 0
}

async function showFile(file: string, kind: DocumentKind, wanted: Wanted): Promise<Result<Shown>> {
  try {
    return await showDocument({ name: file, bytes: new Uint8Array(await readFile(file)), kind }, wanted)
  } catch (error) {
    const fault = readFault(error, file)
    if (fault === undefined) throw error
    return refuse(fault)
  }
}

function refused(io: Io, file: string, faults: readonly Fault[], { json }: Options): ExitCode {
  if (json) io.json({ file, verdict: 'refused', code: faults[0]?.code, faults })
  else io.faults(inFile(faults, file))
  return exitCodeOf(faults)
}
