import { Option } from 'commander'
import { makeCard } from '#services/assembly/cards.ts'
import { readWhole } from '#services/files/read.ts'
import { writeFileSafely } from '#services/files/write.ts'
import { adoptCertificate } from '#services/identity/adoptCertificate.ts'
import { createIdentity, inspectIdentity } from '#services/identity/index.ts'
import { readCertificates } from '#services/verify/readGiven.ts'
import { localTime } from '#shared/format/time.ts'
import { readableFingerprint, readCertificate } from '#shared/signature/certificate.ts'
import { issuedBy } from '#shared/signature/chain.ts'
import { say } from '#shared/text/say.ts'
import { certificateLines } from '#shared/verification/certificateLines.ts'
import { failed } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { office } from './office.ts'
import { inFile } from './outcome.ts'
import { passphraseOf } from './passphrase.ts'
import { openSigner } from './signer.ts'

interface NewOptions {
  readonly name: string
  readonly unit: string
  readonly out: string
  readonly algorithm: 'rsa3072' | 'p256'
  readonly passphraseFile?: string
  readonly force?: boolean
  readonly json?: boolean
}
interface CardOptions {
  readonly out: string
  readonly passphraseFile?: string
  readonly force?: boolean
  readonly json?: boolean
}
interface AdoptOptions extends CardOptions {
  readonly certificate: string
}
interface ShowOptions {
  readonly passphraseFile?: string
  readonly json?: boolean
}

/** `tic-review identity`: a key file for one expert, what such a file holds, its card, and the office that certifies experts. */
export const identity: Register = (program, io, exit) => {
  const group = program.command('identity').description(say(io.locale, 'cli', 'identityAbout'))
  group.addHelpText('after', `\n${say(io.locale, 'cli', 'identityGroupExample')}`)
  group
    .command('new')
    .description(say(io.locale, 'cli', 'identityNew'))
    .requiredOption('--name <name>', say(io.locale, 'cli', 'identityName'))
    .requiredOption('--unit <unit>', say(io.locale, 'cli', 'identityUnit'))
    .requiredOption('--out <file>', say(io.locale, 'cli', 'identityOut'))
    .addOption(new Option('--algorithm <kind>', say(io.locale, 'cli', 'identityAlgorithm')).choices(['rsa3072', 'p256']).default('rsa3072'))
    .option('--passphrase-file <file>', say(io.locale, 'cli', 'identityPassphrase'))
    .option('--force', say(io.locale, 'cli', 'packForce'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'identityExample')}`)
    .action(async (options: NewOptions) => exit(await make(io, options)))
  group
    .command('show')
    .description(say(io.locale, 'cli', 'identityShow'))
    .argument('<file>', say(io.locale, 'cli', 'identityFile'))
    .option('--passphrase-file <file>', say(io.locale, 'cli', 'identityPassphrase'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'identityShowExample')}`)
    .action(async (file: string, options: ShowOptions) => exit(await show(io, file, options)))
  group
    .command('card')
    .description(say(io.locale, 'cli', 'identityCard'))
    .argument('<file>', say(io.locale, 'cli', 'identityFile'))
    .requiredOption('--out <file>', say(io.locale, 'cli', 'identityCardOut'))
    .option('--passphrase-file <file>', say(io.locale, 'cli', 'identityPassphrase'))
    .option('--force', say(io.locale, 'cli', 'packForce'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'identityCardExample')}`)
    .action(async (file: string, options: CardOptions) => exit(await card(io, file, options)))
  group
    .command('adopt')
    .description(say(io.locale, 'cli', 'identityAdopt'))
    .argument('<file>', say(io.locale, 'cli', 'identityFile'))
    .requiredOption('--certificate <file>', say(io.locale, 'cli', 'identityAdoptCertificate'))
    .requiredOption('--out <file>', say(io.locale, 'cli', 'identityOut'))
    .option('--passphrase-file <file>', say(io.locale, 'cli', 'identityPassphrase'))
    .option('--force', say(io.locale, 'cli', 'packForce'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'identityAdoptExample')}`)
    .action(async (file: string, options: AdoptOptions) => exit(await adopt(io, file, options)))
  office(group, io, exit)
}

async function adopt(io: Io, file: string, options: AdoptOptions): Promise<ExitCode> {
  const bytes = await readWhole(file)
  if (!bytes.ok) return failed(io, bytes.faults)
  const given = await readCertificates(options.certificate)
  if (!given.ok) return failed(io, given.faults)
  const passphrase = await passphraseOf(io, options.passphraseFile)
  if (!passphrase.ok) return failed(io, passphrase.faults)
  const ask = { p12: bytes.value, passphrase: passphrase.value, certificates: given.value.trusted, now: io.now() }
  const adopted = await adoptCertificate(ask)
  if (!adopted.ok) return failed(io, inFile(adopted.faults, file))
  const written = await writeFileSafely(options.out, adopted.value.p12, { force: options.force === true, signal: io.signal })
  if (!written.ok) return failed(io, written.faults)
  const { name, unit = '', fingerprint, algorithm } = adopted.value.signer
  const notAfter = adopted.value.notAfter
  if (options.json) io.json({ file: options.out, name, unit, fingerprint, algorithm, notAfter })
  else io.line(say(io.locale, 'signature', 'identity.made', { file: options.out, date: notAfter.slice(0, 10) }))
  return 0
}

async function card(io: Io, file: string, options: CardOptions): Promise<ExitCode> {
  const now = io.now()
  const signer = await openSigner(io, file, options.passphraseFile, now)
  if (!signer.ok) return failed(io, signer.faults)
  const { name, unit = '', fingerprint } = signer.value
  const bytes = await makeCard(signer.value, localTime(now))
  const written = await writeFileSafely(options.out, bytes, { force: options.force === true, signal: io.signal })
  if (!written.ok) return failed(io, written.faults)
  if (options.json) io.json({ file: options.out, name, unit, fingerprint })
  else io.line(say(io.locale, 'cli', 'identityCardDone', { file: options.out, name, unit }))
  return 0
}

async function make(io: Io, options: NewOptions): Promise<ExitCode> {
  const passphrase = await passphraseOf(io, options.passphraseFile)
  if (!passphrase.ok) return failed(io, passphrase.faults)
  const { name, unit, algorithm } = options
  const made = await createIdentity({ name, unit, algorithm, passphrase: passphrase.value, now: io.now() })
  if (!made.ok) return failed(io, made.faults)
  const { p12, fingerprint, notAfter } = made.value
  const written = await writeFileSafely(options.out, p12, { force: options.force === true, signal: io.signal })
  if (!written.ok) return failed(io, written.faults)
  const about = { file: options.out, fingerprint, algorithm: made.value.algorithm, notAfter }
  if (options.json) io.json(about)
  else {
    io.line(say(io.locale, 'signature', 'identity.made', { file: options.out, date: notAfter.slice(0, 10) }))
    io.line(`  ${say(io.locale, 'signature', 'identity.fingerprint', { digits: readableFingerprint(fingerprint) })}`)
  }
  return 0
}

async function show(io: Io, file: string, options: ShowOptions): Promise<ExitCode> {
  const bytes = await readWhole(file)
  if (!bytes.ok) return failed(io, bytes.faults)
  const passphrase = await passphraseOf(io, options.passphraseFile)
  if (!passphrase.ok) return failed(io, passphrase.faults)
  const opened = await inspectIdentity(bytes.value, passphrase.value)
  if (!opened.ok) return failed(io, inFile(opened.faults, file))
  const { signer, certificate } = opened.value
  const { fingerprint, algorithm, name, unit = '' } = signer
  const { notBefore, notAfter } = certificate
  const chain = (await Promise.all((signer.chain ?? []).map(readCertificate))).filter((one) => one !== undefined)
  const issued = await issuedBy(certificate, chain, [], undefined)
  if (options.json) io.json({ file, fingerprint, algorithm, notAfter, notBefore, name, unit, issuers: chain.length, certificate: issued })
  else {
    io.line(say(io.locale, 'signature', 'identity.holder', { name, unit }))
    io.line(say(io.locale, 'signature', 'identity.valid', { from: notBefore.slice(0, 10), to: notAfter.slice(0, 10) }))
    io.line(say(io.locale, 'signature', 'identity.fingerprint', { digits: readableFingerprint(fingerprint) }))
    for (const line of certificateLines(io.locale, issued)) io.line(line)
  }
  return 0
}
