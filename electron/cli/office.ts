import { type Command, Option } from 'commander'
import { readCard } from '#services/assembly/cards.ts'
import { readWhole } from '#services/files/read.ts'
import { writeFileSafely } from '#services/files/write.ts'
import { foundOffice } from '#services/office/found.ts'
import { type Holder, issueCertificate, withdrawCertificate } from '#services/office/issue.ts'
import { officeCertificate, openOffice } from '#services/office/open.ts'
import { officeIn } from '#services/office/place.ts'
import { type Issued, readRegister } from '#services/office/register.ts'
import { makeStatement } from '#services/office/statement.ts'
import { localTime } from '#shared/format/time.ts'
import { panelRole } from '#shared/format/vocabulary.ts'
import { readableFingerprint } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { type Key, say } from '#shared/text/say.ts'
import { isoDate, positiveInteger } from './arguments.ts'
import { failed } from './failed.ts'
import type { ExitCode, Io } from './io.ts'
import { passphraseOf } from './passphrase.ts'

interface Common {
  readonly passphraseFile?: string
  readonly force?: boolean
  readonly json?: boolean
}
interface NewOptions extends Common {
  readonly name: string
  readonly years?: number
  readonly algorithm: 'rsa3072' | 'p256'
}
interface IssueOptions extends Common {
  readonly card?: string
  readonly name?: string
  readonly unit?: string
  readonly role?: string
  readonly from?: string
  readonly to?: string
  readonly algorithm: 'rsa3072' | 'p256'
  readonly keyPassphraseFile?: string
  readonly out: string
}

/** `tic-review identity office`: an office that issues experts' certificates, and its list (cli.md § 18). */
export function office(group: Command, io: Io, exit: (code: ExitCode) => void): void {
  const text = (key: Key<'cli'>) => say(io.locale, 'cli', key)
  const offices = group.command('office').description(text('officeAbout'))
  offices.addHelpText('after', `\n${text('officeExample')}`)
  const add = (name: string, about: Key<'cli'>) => {
    const command = offices.command(name).description(text(about)).argument('<folder>', text('officeFolder'))
    return command.option('--passphrase-file <file>', text('officePassphrase')).option('--json', text('json'))
  }
  const algorithm = () => new Option('--algorithm <kind>', text('identityAlgorithm')).choices(['rsa3072', 'p256']).default('rsa3072')
  add('new', 'officeNew')
    .requiredOption('--name <name>', text('officeName'))
    .option('--years <number>', text('officeYears'), positiveInteger(io))
    .addOption(algorithm())
    .action(async (folder: string, options: NewOptions) => exit(await found(io, folder, options)))
  add('issue', 'officeIssue')
    .option('--card <file>', text('officeCard'))
    .option('--name <name>', text('identityName'))
    .option('--unit <unit>', text('identityUnit'))
    .addOption(new Option('--role <role>', text('officeRole')).choices(panelRole.options))
    .option('--from <date>', text('officeFrom'), isoDate(io))
    .option('--to <date>', text('officeTo'), isoDate(io))
    .addOption(algorithm())
    .option('--key-passphrase-file <file>', text('officeKeyPassphrase'))
    .requiredOption('--out <file>', text('officeOut'))
    .option('--force', text('packForce'))
    .action(async (folder: string, options: IssueOptions) => exit(await issue(io, folder, options)))
  add('withdraw', 'officeWithdraw')
    .requiredOption('--fingerprint <digits>', text('officeFingerprint'))
    .requiredOption('--reason <text>', text('officeReason'))
    .action(async (folder: string, options) => exit(await withdraw(io, folder, options)))
  add('list', 'officeList').action(async (folder: string, options: Common) => exit(await list(io, folder, options)))
  add('publish', 'officePublish')
    .requiredOption('--out <file>', text('officePublishOut'))
    .option('--force', text('packForce'))
    .action(async (folder: string, options) => exit(await publish(io, folder, options)))
}

const usualYears = 10

async function found(io: Io, folder: string, { name, years = usualYears, algorithm, passphraseFile, json }: NewOptions): Promise<ExitCode> {
  const passphrase = await passphraseOf(io, passphraseFile)
  if (!passphrase.ok) return failed(io, passphrase.faults)
  const made = await foundOffice(folder, { name, years, algorithm, passphrase: passphrase.value, now: io.now() })
  if (!made.ok) return failed(io, made.faults)
  const { fingerprint, notAfter } = made.value
  const { key, root } = officeIn(folder)
  if (json) io.json({ folder, key, root, fingerprint, notAfter })
  else {
    io.line(say(io.locale, 'cli', 'officeMade', { root, date: notAfter.slice(0, 10) }))
    io.line(`  ${say(io.locale, 'signature', 'identity.fingerprint', { digits: readableFingerprint(fingerprint) })}`)
  }
  return 0
}

async function opened(io: Io, folder: string, passphraseFile: string | undefined) {
  const passphrase = await passphraseOf(io, passphraseFile)
  return passphrase.ok ? openOffice(folder, passphrase.value, io.now()) : passphrase
}

async function issue(io: Io, folder: string, options: IssueOptions): Promise<ExitCode> {
  const holder = await holderOf(io, options)
  if (!holder.ok) return failed(io, holder.faults)
  const own = await opened(io, folder, options.passphraseFile)
  if (!own.ok) return failed(io, own.faults)
  const { out, role, from, to, force, json } = options
  const issued = await issueCertificate(own.value, {
    holder: holder.value,
    out,
    force: force === true,
    now: io.now(),
    ...(io.signal && { signal: io.signal }),
    ...(role !== undefined && { role }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  })
  if (!issued.ok) return failed(io, issued.faults)
  const { name, unit = '', fingerprint, notBefore, notAfter } = issued.value
  if (json) io.json({ file: out, name, unit, ...(role !== undefined && { role }), fingerprint, notBefore, notAfter })
  else {
    io.line(say(io.locale, 'cli', 'officeIssued', { file: out, name, unit, from: notBefore.slice(0, 10), to: notAfter.slice(0, 10) }))
    io.line(`  ${say(io.locale, 'signature', 'identity.fingerprint', { digits: readableFingerprint(fingerprint) })}`)
  }
  return 0
}

/** A card, or a name and unit for a new key, never both. */
async function holderOf(io: Io, { card, name, unit, algorithm, keyPassphraseFile }: IssueOptions): Promise<Result<Holder>> {
  if ((card === undefined) === (name === undefined || unit === undefined)) return refuse({ code: 'office.wrong-use' })
  if (card !== undefined) {
    const bytes = await readWhole(card)
    if (!bytes.ok) return bytes
    const read = await readCard(card, bytes.value)
    return read.ok ? ok({ kind: 'card', certificate: read.value.certificate }) : read
  }
  if (keyPassphraseFile === undefined) return refuse({ code: 'office.wrong-use' })
  const passphrase = await passphraseOf(io, keyPassphraseFile)
  return passphrase.ok ? ok({ kind: 'new', name: name!, unit: unit!, algorithm, passphrase: passphrase.value }) : passphrase
}

async function withdraw(
  io: Io,
  folder: string,
  { fingerprint, reason, ...options }: Common & { readonly fingerprint: string; readonly reason: string },
): Promise<ExitCode> {
  const own = await opened(io, folder, options.passphraseFile)
  if (!own.ok) return failed(io, own.faults)
  const register = await readRegister(own.value.place, own.value.certificate)
  if (!register.ok) return failed(io, register.faults)
  const done = await withdrawCertificate(own.value, register.value.issued, { fingerprint, reason, now: io.now() })
  if (!done.ok) return failed(io, done.faults)
  const { name, unit = '' } = done.value
  if (options.json) io.json({ folder, name, unit, fingerprint: done.value.fingerprint, reason })
  else io.line(say(io.locale, 'cli', 'officeWithdrawn', { name, unit }))
  return 0
}

async function list(io: Io, folder: string, { json }: Common): Promise<ExitCode> {
  const certificate = await officeCertificate(folder)
  const register = certificate.ok ? await readRegister(officeIn(folder), certificate.value) : certificate
  if (!register.ok) return failed(io, register.faults)
  const now = io.now().toISOString()
  for (const one of register.value.issued) {
    const { name, unit = '', fingerprint, notBefore, notAfter } = one.certificate
    const state = stateOf(one, now)
    if (json)
      io.json({ name, unit, fingerprint, notBefore, notAfter, issuedAt: one.at, state, ...(one.withdrawn && { withdrawn: one.withdrawn }) })
    else {
      const dates = { from: notBefore.slice(0, 10), to: notAfter.slice(0, 10) }
      io.line(
        say(io.locale, 'cli', `officeState_${state}`, { name, unit, ...dates, digits: readableFingerprint(fingerprint).slice(0, 19) }),
      )
    }
  }
  if (!json) io.line(say(io.locale, 'cli', 'officeCount', { count: register.value.issued.length }))
  return 0
}

function stateOf({ withdrawn, certificate }: Issued, now: string): 'valid' | 'withdrawn' | 'expired' | 'early' {
  if (withdrawn) return 'withdrawn'
  if (now > certificate.notAfter) return 'expired'
  return now < certificate.notBefore ? 'early' : 'valid'
}

async function publish(io: Io, folder: string, { out, force, ...options }: Common & { readonly out: string }): Promise<ExitCode> {
  const own = await opened(io, folder, options.passphraseFile)
  if (!own.ok) return failed(io, own.faults)
  const register = await readRegister(own.value.place, own.value.certificate)
  if (!register.ok) return failed(io, register.faults)
  const bytes = await makeStatement(own.value, register.value, localTime(io.now()))
  const written = await writeFileSafely(out, bytes, { force: force === true, signal: io.signal })
  if (!written.ok) return failed(io, written.faults)
  const withdrawn = register.value.issued.filter((one) => one.withdrawn).length
  const issued = register.value.issued.length - withdrawn
  if (options.json) io.json({ file: out, fingerprint: own.value.certificate.fingerprint, issued, withdrawn })
  else io.line(say(io.locale, 'cli', 'officePublished', { file: out, issued, withdrawn }))
  return 0
}
