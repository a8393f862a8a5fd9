import { checkPackage, type PackageReport } from '#services/vault/index.ts'
import { characterWarnings } from '#shared/plan/characters.ts'
import type { SelfAssessment } from '#shared/plan/selfAssessment.ts'
import type { RuleFinding } from '#shared/rules/finding.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import type { Fault } from '#shared/text/fault.ts'
import { say, sayFault, sayMessage } from '#shared/text/say.ts'
import { positiveInteger } from './arguments.ts'
import type { ExitCode, Io, Register } from './io.ts'

interface Options {
  readonly json?: boolean
  readonly limitBytes?: number
  readonly limitEntries?: number
}

/** As many faults as a person reads; `--json` gives all of them. */
const shownFaults = 100

/** `tic-review inspect`: is a package whole and sound, and what do the rules find in its plan. */
export const inspect: Register = (program, io, exit) => {
  program
    .command('inspect')
    .description(say(io.locale, 'cli', 'inspectAbout'))
    .argument('<package...>', say(io.locale, 'cli', 'inspectFiles'))
    .option('--limit-bytes <n>', say(io.locale, 'cli', 'inspectLimitBytes'), positiveInteger(io))
    .option('--limit-entries <n>', say(io.locale, 'cli', 'inspectLimitEntries'), positiveInteger(io))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'inspectExample')}`)
    .action(async (files: readonly string[], options: Options) => {
      for (const file of files) exit(await inspectOne(io, file, options))
    })
}

async function inspectOne(io: Io, file: string, options: Options): Promise<ExitCode> {
  const checked = await checkPackage(file, {
    limits: {
      ...(options.limitBytes !== undefined && { packageBytes: options.limitBytes }),
      ...(options.limitEntries !== undefined && { entries: options.limitEntries }),
    },
    signal: io.signal,
    onProgress: ({ done, total }) => io.progress(say(io.locale, 'cli', 'inspectProgress', { file, percent: percent(done, total) })),
  })
  io.progress(undefined)
  const report: PackageReport = checked.ok
    ? checked.value
    : { file, verdict: 'refused', code: checked.faults[0]?.code, faults: checked.faults, bytes: 0 }
  const content = report.content
  const findings = content ? findRuleFindings(content.plan, content.task, content.standard) : []
  const unprintable = content ? characterWarnings(content) : []
  const warnings = [...unprintable, ...(content?.warnings ?? [])]
  if (options.json) io.json({ ...asJson(report, findings), ...(warnings.length > 0 && { warnings }) })
  else print(io, report, findings, unprintable)
  if (!checked.ok) return 3
  return report.verdict === 'ok' ? 0 : 1
}

/** The object of cli.md: verdict, first code, all faults, package and signature, what the rules found. */
function asJson(report: PackageReport, findings: readonly RuleFinding[]) {
  const self = report.content?.self
  return {
    file: report.file,
    verdict: report.verdict,
    ...(report.code !== undefined && { code: report.code }),
    faults: report.faults,
    ...(report.package && { package: { ...report.package, signature: report.package.signature.state } }),
    ...(self && {
      selfAssessment: { items: self.items.length, by: self.by, ...(self.preliminary && { preliminary: self.preliminary.by }) },
    }),
    findings: findings.map(({ rule, outcome, reads, documents }) => ({ rule, outcome, reads, documents })),
  }
}

function print(io: Io, report: PackageReport, findings: readonly RuleFinding[], unprintable: readonly Fault[]): void {
  const { file } = report
  io.line(say(io.locale, 'cli', report.verdict === 'ok' ? 'inspectOk' : 'inspectRefused', { file, count: report.faults.length }))
  if (report.package) {
    const { id, revision, sha256, signature } = report.package
    io.line(`  ${say(io.locale, 'cli', 'inspectPackage', { id, revision, sha256 })}`)
    const key = `inspectSignature_${signature.state}` as const
    io.line(`  ${say(io.locale, 'cli', key, { name: signature.name ?? '', fingerprint: signature.fingerprint ?? '' })}`)
  }
  printSelf(io, report.content?.self)
  printFaults(io, report.faults)
  if (unprintable.length > 0) io.line(`  ${say(io.locale, 'cli', 'inspectWarnings', { count: unprintable.length })}`)
  printFaults(io, unprintable)
  const odd = report.content?.warnings ?? []
  if (odd.length > 0) io.line(`  ${say(io.locale, 'cli', 'standardOdd', { file: '', count: odd.length })}`)
  printFaults(io, odd)
  const open = findings.filter((finding) => finding.outcome !== 'pass' && finding.outcome !== 'notApplicable')
  if (report.verdict === 'ok') io.line(`  ${say(io.locale, 'cli', 'inspectFindings', { all: findings.length, open: open.length })}`)
  for (const finding of open)
    io.line(`  ${finding.rule} ${say(io.locale, 'cli', `outcome_${finding.outcome}`)} ${sayMessage(io.locale, finding.message)}`)
}

function printSelf(io: Io, self: SelfAssessment | undefined): void {
  if (self === undefined) return
  io.line(`  ${say(io.locale, 'cli', 'inspectSelf', { count: self.items.length, by: self.by })}`)
  if (self.preliminary) io.line(`  ${say(io.locale, 'cli', 'inspectPreliminary', { by: self.preliminary.by })}`)
}

function printFaults(io: Io, faults: readonly Fault[]): void {
  for (const fault of faults.slice(0, shownFaults)) io.line(`  ${fault.code} ${sayFault(io.locale, fault)}`)
  if (faults.length > shownFaults) io.line(`  ${say(io.locale, 'cli', 'inspectMore', { count: faults.length - shownFaults })}`)
}

function percent(done: number, total: number): number {
  return total === 0 ? 100 : Math.floor((100 * done) / total)
}
