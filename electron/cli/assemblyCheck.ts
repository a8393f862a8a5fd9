import { assemble } from '#services/assembly/assemble.ts'
import { packDraft } from '#services/assembly/packDraft.ts'
import { packEncrypted } from '#services/assembly/packEncrypted.ts'
import { decryptFile } from '#services/encrypted/decrypt.ts'
import { localTime } from '#shared/format/time.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import { ok } from '#shared/text/fault.ts'
import { say, sayMessage } from '#shared/text/say.ts'
import { failed, notWritten } from './failed.ts'
import type { ExitCode, Io } from './io.ts'
import { reportPacked } from './packed.ts'
import { openKey, openSigner } from './signer.ts'

interface CheckOptions {
  readonly clock?: string
  readonly json?: boolean
}

export interface PackOptions extends CheckOptions {
  readonly out: string
  readonly sign?: string
  readonly passphraseFile?: string
  readonly force?: boolean
  readonly encrypt?: boolean
}

/** `task check`: every fault by cell, then what the rules will tell the reviewers. */
export async function checkDraft(io: Io, folder: string, { clock, json }: CheckOptions): Promise<ExitCode> {
  const assembled = await assemble(folder, clock ?? localTime(io.now()))
  if (!assembled.ok) {
    if (json) io.json({ folder, verdict: 'refused', code: assembled.faults[0]?.code, faults: assembled.faults })
    return failed(io, assembled.faults)
  }
  const { plan, task, documents, contents } = assembled.value
  const findings = findRuleFindings(plan, task, contents.standard?.standard)
  const open = findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
  if (json) {
    const said = findings.map(({ rule, outcome, reads, documents: cited }) => ({ rule, outcome, reads, documents: cited }))
    io.json({ folder, verdict: 'ok', documents: documents.length, figures: Object.keys(plan.figures).length, findings: said })
  } else {
    io.line(say(io.locale, 'cli', 'taskChecked', { folder, documents: documents.length, figures: Object.keys(plan.figures).length }))
    io.line(`  ${say(io.locale, 'cli', 'inspectFindings', { all: findings.length, open: open.length })}`)
    for (const finding of open)
      io.line(`  ${finding.rule} ${say(io.locale, 'cli', `outcome_${finding.outcome}`)} ${sayMessage(io.locale, finding.message)}`)
  }
  return 0
}

/** `task pack`: packs a draft that the check finds sound. */
export async function packOne(io: Io, folder: string, options: PackOptions): Promise<ExitCode> {
  const now = io.now()
  const signer = options.sign === undefined ? ok(undefined) : await openSigner(io, options.sign, options.passphraseFile, now)
  const packed = signer.ok
    ? await (options.encrypt ? packEncrypted : packDraft)(folder, options.out, {
        clock: options.clock ?? localTime(now),
        ...(signer.value && { signer: signer.value }),
        force: options.force === true,
        signal: io.signal,
        onProgress: (done, total) => io.progress(say(io.locale, 'cli', 'taskProgress', { done, total })),
      })
    : signer
  io.progress(undefined)
  if (!packed.ok) return notWritten(io, options, packed.faults)
  reportPacked(io, options.out, packed.value, options.json)
  return 0
}

export interface DecryptOptions {
  readonly as: string
  readonly out: string
  readonly passphraseFile?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `task decrypt`: a package that was encrypted for its roster, opened with a member's key. */
export async function decryptOne(io: Io, file: string, options: DecryptOptions): Promise<ExitCode> {
  const key = await openKey(io, options.as, options.passphraseFile)
  const done = key.ok ? await decryptFile(file, options.out, key.value, { force: options.force === true, signal: io.signal }) : key
  if (!done.ok) return notWritten(io, options, done.faults)
  if (options.json) io.json({ file, out: options.out, verdict: 'opened' })
  else io.line(say(io.locale, 'cli', 'taskDecrypted', { file, out: options.out }))
  return 0
}
