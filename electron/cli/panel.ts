import { countersignFiles, type FilesCountersigned, type FilesToCountersign } from '#services/panel/countersignFiles.ts'
import { nothingGiven, together } from '#services/verify/given.ts'
import { localTime } from '#shared/format/time.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { isoTime } from './arguments.ts'
import { failed } from './failed.ts'
import type { Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'
import { openKey } from './signer.ts'
import { readTask } from './task.ts'

interface Options {
  readonly identity: string
  readonly passphraseFile?: string
  readonly task?: string
  readonly out?: string
  readonly clock?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review panel sign`: a member's signature on both files of a closed panel's record (cli.md § 12). */
export const panel: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'cli'>>[2]) => say(io.locale, 'cli', key)
  const group = program.command('panel').description(text('panelAbout'))
  group.addHelpText('after', `\n${text('panelSignExample')}`)
  group
    .command('sign')
    .description(text('panelSignAbout'))
    .argument('<pdf>', text('panelSignPdf'))
    .argument('<xlsx>', text('panelSignXlsx'))
    .requiredOption('--identity <file>', text('panelSignIdentity'))
    .option('--passphrase-file <file>', text('identityPassphrase'))
    .option('--task <package>', text('panelSignTask'))
    .option('--out <folder>', text('panelSignOut'))
    .option('--clock <time>', text('panelSignClock'), isoTime(io))
    .option('--force', text('packForce'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('panelSignExample')}`)
    .action(async (pdf: string, xlsx: string, options: Options) => {
      const signed = await sign(io, pdf, xlsx, options)
      if (!signed.ok) return exit(failed(io, signed.faults))
      tell(io, signed.value, options.json === true)
      return exit(0)
    })
}

async function sign(io: Io, pdf: string, xlsx: string, options: Options): Promise<Result<FilesCountersigned>> {
  const { identity, passphraseFile, task, clock, out, force } = options
  const key = await openKey(io, identity, passphraseFile)
  if (!key.ok) return key
  const ask: FilesToCountersign = {
    files: { pdf, xlsx },
    key: key.value,
    at: clock ?? localTime(io.now()),
    force: force === true,
    ...(out !== undefined && { out }),
  }
  return withJobs(io, async (jobs) => {
    const known = task === undefined ? ok(nothingGiven) : await readTask(io, jobs, task)
    if (!known.ok) return known
    if (!jobs) return countersignFiles(ask, known.value)
    const signed = await jobs.run('countersign', ask, { shared: { key: 'countersign', value: together([known.value]) }, signal: io.signal })
    return signed.ok ? signed : { ok: false, faults: signed.faults.map((fault) => tooCostly(fault, pdf)) }
  })
}

/** A file that exhausts its thread is no file of ours. */
function tooCostly(fault: Fault, name: string): Fault {
  return fault.code === 'job.tooCostly' ? { code: 'countersign.rejected', name, got: 'file.tooLarge' } : fault
}

function tell(io: Io, { files, sha256, decided, member, missing, verifications }: FilesCountersigned, asJson: boolean): void {
  const names = missing.map(({ name }) => name)
  if (asJson) {
    const { expert, name, role } = member
    const open = missing.map((one) => ({ expert: one.expert, name: one.name, role: one.role }))
    const verdicts = verifications.map(({ verdict }) => verdict)
    io.json({
      ...{ verdict: missing.length === 0 ? 'complete' : 'open', ...files, signed: { expert, name, role }, missing: open, decided },
      ...{ panel: { sha256, checkCode: checkCode(sha256) }, verifications: { pdf: verdicts[0], xlsx: verdicts[1] } },
    })
    return
  }
  io.line(say(io.locale, 'cli', 'panelSignDone', { name: member.name, pdf: files.pdf, xlsx: files.xlsx, code: checkCode(sha256) }))
  if (!decided) io.line(say(io.locale, 'cli', 'panelSignUndecided'))
  io.line(say(io.locale, 'cli', names.length === 0 ? 'panelSignComplete' : 'panelSignMissing', { names: names.join('、') }))
}
