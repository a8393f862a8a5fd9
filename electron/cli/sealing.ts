import { openResult } from '#services/sealing/open.ts'
import { sealResult } from '#services/sealing/seal.ts'
import { nothingGiven } from '#services/verify/given.ts'
import { filesInThreads } from '#services/verify/inThreads.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { readCertificates } from '#services/verify/readGiven.ts'
import { localTime } from '#shared/format/time.ts'
import { say } from '#shared/text/say.ts'
import { failed } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'
import { openKey } from './signer.ts'

interface SealOptions {
  readonly to: string
  readonly out: string
  readonly force?: boolean
  readonly json?: boolean
}
interface OpenOptions {
  readonly identity: string
  readonly passphraseFile?: string
  readonly commitment?: string
  readonly out: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review seal` and `open`: a signed result handed in unseen, and opened by the leader (cli.md § 11). */
export const sealing: Register = (program, io, exit) => {
  const text = (key: Parameters<typeof say<'cli'>>[2]) => say(io.locale, 'cli', key)
  program
    .command('seal')
    .description(text('sealAbout'))
    .argument('<file>', text('sealFile'))
    .requiredOption('--to <certificate>', text('sealTo'))
    .requiredOption('--out <folder>', text('sealOut'))
    .option('--force', text('packForce'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('sealExample')}`)
    .action(async (file: string, options: SealOptions) => exit(await seal(io, file, options)))
  program
    .command('open')
    .description(text('openAbout'))
    .argument('<sealed>', text('openFile'))
    .requiredOption('--identity <file>', text('openIdentity'))
    .option('--passphrase-file <file>', text('identityPassphrase'))
    .option('--commitment <file>', text('openCommitment'))
    .requiredOption('--out <folder>', text('openOut'))
    .option('--force', text('packForce'))
    .option('--json', text('json'))
    .addHelpText('after', `\n${text('openExample')}`)
    .action(async (file: string, options: OpenOptions) => exit(await open(io, file, options)))
}

async function seal(io: Io, file: string, { to, out, force, json }: SealOptions): Promise<ExitCode> {
  const given = await readCertificates(to)
  if (!given.ok) return failed(io, given.faults)
  const [leader, ...more] = given.value.trusted
  if (leader === undefined || more.length > 0) return failed(io, [{ code: 'verify.certificate', name: to }])
  const sealed = await withJobs(io, (jobs) =>
    sealResult({
      ...{ file, leader, out, sealedAt: localTime(io.now()), force: force === true, signal: io.signal },
      read: jobs ? filesInThreads(jobs, nothingGiven) : filesInThisThread(nothingGiven),
    }),
  )
  if (!sealed.ok) return failed(io, sealed.faults)
  const { envelope, commitment, record } = sealed.value
  if (json) io.json({ verdict: 'sealed', envelope, commitment, checkCode: record.checkCode, resultSha256: record.resultSha256 })
  else io.line(say(io.locale, 'cli', 'sealDone', { file: envelope, commitment, code: record.checkCode }))
  return 0
}

async function open(io: Io, envelope: string, options: OpenOptions): Promise<ExitCode> {
  const key = await openKey(io, options.identity, options.passphraseFile)
  if (!key.ok) return failed(io, key.faults)
  const { commitment, out, force, json } = options
  const opened = await openResult({
    ...{ envelope, key: key.value, out, force: force === true, signal: io.signal },
    ...(commitment !== undefined && { commitment }),
  })
  if (!opened.ok) return failed(io, opened.faults)
  const { file, commitment: fixed } = opened.value
  if (json) io.json({ verdict: 'opened', file, expert: fixed.expert.id, checkCode: fixed.checkCode, sealedAt: fixed.sealedAt })
  else io.line(say(io.locale, 'cli', 'openDone', { file, expert: fixed.expert.name, code: fixed.checkCode, time: fixed.sealedAt }))
  return 0
}
