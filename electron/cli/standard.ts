import { basename, extname, join } from 'node:path'
import { makeFolder } from '#services/files/folder.ts'
import { readWhole } from '#services/files/read.ts'
import { writeFileSafely } from '#services/files/write.ts'
import { builtInNamed, builtInStandard, builtInStandards, type DigestedStandard } from '#services/standards/builtIn.ts'
import type { CheckedStandard } from '#services/standards/files.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { type Key, say } from '#shared/text/say.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { exitCodeOf } from './outcome.ts'

interface Output {
  readonly json?: boolean
}

/** The code that reads and writes workbooks is loaded by the commands that need it. */
const standardFiles = () => import('#services/standards/files.ts')

/** `tic-review standard list | check | import | export | self`. */
export const standard: Register = (program, io, exit) => {
  const command = program.command('standard').description(say(io.locale, 'cli', 'standardAbout'))
  const jsonText = say(io.locale, 'cli', 'standardJson')
  const forceText = say(io.locale, 'cli', 'standardForce')
  const example = (key: Key<'cli'>) => `\n${say(io.locale, 'cli', key)}`
  command.addHelpText('after', example('standardExample'))
  command
    .command('list')
    .description(say(io.locale, 'cli', 'standardList'))
    .addHelpText('after', example('standardListExample'))
    .option('--json', jsonText)
    .action((output: Output) => list(io, output))
  command
    .command('check <file...>')
    .description(say(io.locale, 'cli', 'standardCheck'))
    .addHelpText('after', example('standardCheckExample'))
    .option('--json', jsonText)
    .action(async (files: readonly string[], output: Output) => exit(await check(io, files, output)))
  command
    .command('import <file>')
    .description(say(io.locale, 'cli', 'standardImport'))
    .addHelpText('after', example('standardImportExample'))
    .requiredOption('--out <path>', say(io.locale, 'cli', 'standardOut'))
    .option('--force', forceText)
    .option('--json', jsonText)
    .action(async (file: string, options: WriteOptions) => exit(await importFile(io, file, options)))
  command
    .command('export <id...>')
    .description(say(io.locale, 'cli', 'standardExport'))
    .addHelpText('after', example('standardExample'))
    .requiredOption('--out <file>', say(io.locale, 'cli', 'standardExportOut'))
    .option('--force', forceText)
    .option('--json', jsonText)
    .action(async (ids: readonly string[], options: WriteOptions) => exit(await exportFile(io, ids, options)))
  command
    .command('self <standard>')
    .description(say(io.locale, 'cli', 'standardSelf'))
    .addHelpText('after', example('standardSelfExample'))
    .requiredOption('--out <file>', say(io.locale, 'cli', 'standardSelfOut'))
    .option('--force', forceText)
    .option('--json', jsonText)
    .action(async (named: string, options: WriteOptions) => exit(await selfFile(io, named, options)))
}

/** The workbook in which a centre fills in its own marks under a standard: a built-in one by its id, or one of a file. */
async function selfFile(io: Io, named: string, { out, force = false, json }: WriteOptions): Promise<ExitCode> {
  const known = builtInNamed(named)
  const read = known ? ok([known]) : await readFiles(named)
  if (!read.ok) return refused(io, named, read.faults, json)
  const [only, ...more] = read.value
  if (only === undefined || more.length > 0) return refused(io, named, [{ code: 'standard.one-json', name: named }], json)
  const { selfWorkbook } = await import('#services/standards/writeSelf.ts')
  const written = await writeFileSafely(out, await selfWorkbook(only.standard), { force })
  if (!written.ok) return refused(io, out, written.faults, json)
  report(io, out, [only], json)
  return 0
}

interface WriteOptions extends Output {
  readonly out: string
  readonly force?: boolean
}

function list(io: Io, output: Output): void {
  for (const { standard, sha256 } of builtInStandards()) {
    const { id, version, name } = standard
    if (output.json) io.json({ id, version, name, sha256, builtIn: true })
    else io.line(`${id}  ${version}  ${name}  ${sha256}`)
  }
}

async function check(io: Io, files: readonly string[], output: Output): Promise<ExitCode> {
  let worst: ExitCode = 0
  for (const file of files) {
    const bytes = await readWhole(file)
    const { reportOnFile } = await standardFiles()
    const { faults, warnings } = bytes.ok ? reportOnFile(bytes.value, basename(file)) : { faults: bytes.faults, warnings: [] }
    if (output.json) io.json({ file, ...verdict(faults), warnings })
    else if (faults.length === 0) io.line(say(io.locale, 'cli', 'standardFine', { file }))
    else tell(io, file, faults)
    if (!output.json) warn(io, file, warnings)
    worst = Math.max(worst, exitCodeOf(faults)) as ExitCode
  }
  return worst
}

async function importFile(io: Io, file: string, { out, force = false, json }: WriteOptions): Promise<ExitCode> {
  const read = await readFiles(file)
  if (!read.ok) return refused(io, file, read.faults, json)
  const { standardJson } = await standardFiles()
  const single = extname(out).toLowerCase() === '.json'
  if (single && read.value.length > 1) return refused(io, file, [{ code: 'standard.one-json', name: out }], json)
  const folder = single ? undefined : await makeFolder(out)
  if (folder?.ok === false) return refused(io, file, folder.faults, json)
  for (const made of read.value) {
    const path = single ? out : join(out, `${made.standard.id}.json`)
    const written = await writeFileSafely(path, standardJson(made.standard), { force })
    if (!written.ok) {
      if (folder?.ok) await folder.value.removeMade()
      return refused(io, file, written.faults, json)
    }
    report(io, path, [made], json)
  }
  if (!json) warn(io, file, warningsOf(read.value))
  return 0
}

async function exportFile(io: Io, ids: readonly string[], { out, force = false, json }: WriteOptions): Promise<ExitCode> {
  const known = ids.map(builtInNamed)
  const unknown = ids.filter((_, place) => known[place] === undefined)
  if (unknown.length > 0)
    return refused(
      io,
      out,
      unknown.map((name) => ({ code: 'standard.not-built-in', name })),
      json,
      2,
    )
  const standards = [...new Set(known as readonly DigestedStandard[])]
  const bytes = await exportBytes(standards, out)
  if (!bytes.ok) return refused(io, out, bytes.faults, json, 2)
  const written = await writeFileSafely(out, bytes.value, { force })
  if (!written.ok) return refused(io, out, written.faults, json)
  report(io, out, standards, json)
  return 0
}

async function exportBytes(standards: readonly DigestedStandard[], out: string): Promise<Result<Uint8Array>> {
  const { standardJson, standardWorkbook } = await standardFiles()
  if (extname(out).toLowerCase() !== '.json') return standardWorkbook(standards.map(({ standard }) => standard))
  const [only] = standards
  return only !== undefined && standards.length === 1 ? ok(standardJson(only.standard)) : refuse({ code: 'standard.one-json', name: out })
}

async function readFiles(file: string): Promise<Result<readonly CheckedStandard[]>> {
  const { standardsInFile } = await import('#services/standards/inFile.ts')
  return standardsInFile(file)
}

function report(io: Io, file: string, made: readonly DigestedStandard[], json: boolean | undefined): void {
  if (!json) {
    io.line(say(io.locale, 'cli', 'standardWritten', { file }))
    return
  }
  for (const { standard, sha256 } of made) {
    const { id, version, name } = standard
    io.json({ id, version, name, sha256, builtIn: builtInStandard(id, version)?.sha256 === sha256, file })
  }
}

function refused(io: Io, file: string, faults: readonly Fault[], json: boolean | undefined, code: ExitCode = exitCodeOf(faults)): ExitCode {
  if (json) io.json({ file, ...verdict(faults) })
  else tell(io, file, faults)
  return code
}

function warningsOf(standards: readonly CheckedStandard[]): readonly Fault[] {
  return standards.flatMap(({ warnings = [] }) => warnings)
}

/** What is only odd, on standard error: the file may be used all the same. */
function warn(io: Io, file: string, warnings: readonly Fault[]): void {
  if (warnings.length === 0) return
  io.say(say(io.locale, 'cli', 'standardOdd', { file, count: warnings.length }))
  io.faults(warnings)
}

function verdict(faults: readonly Fault[]) {
  return faults.length === 0 ? { verdict: 'ok', faults } : { verdict: 'refused', code: faults[0]!.code, faults }
}

function tell(io: Io, file: string, faults: readonly Fault[]): void {
  io.say(say(io.locale, 'cli', 'standardRefused', { file, count: faults.length }))
  io.faults(faults)
}
