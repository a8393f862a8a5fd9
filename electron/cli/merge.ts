import { readConfirmed } from '#services/panel/confirmed.ts'
import { mergeFiles } from '#services/panel/mergeFiles.ts'
import { taskOf } from '#services/panel/taskOf.ts'
import { type WrittenMerge, writeMerged } from '#services/panel/writeMerged.ts'
import { fullMark } from '#shared/format/marks.ts'
import { listedState } from '#shared/panel/listing.ts'
import type { Merged } from '#shared/panel/merge.ts'
import { sayFlag, sayOpen, sayStanding } from '#shared/panel/wording.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { isoTime } from './arguments.ts'
import { failed } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'
import { readTask } from './task.ts'

interface Options {
  readonly task: string
  readonly confirmed?: string
  readonly out?: string
  readonly clock?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** `tic-review merge`: a panel's signed sheets verified, listed and merged (cli.md § 9). */
export const merge: Register = (program, io, exit) => {
  program
    .command('merge')
    .description(say(io.locale, 'cli', 'mergeAbout'))
    .argument('<file...>', say(io.locale, 'cli', 'mergeFiles'))
    .requiredOption('--task <package>', say(io.locale, 'cli', 'mergeTask'))
    .option('--confirmed <file>', say(io.locale, 'cli', 'mergeConfirmed'))
    .option('--out <folder>', say(io.locale, 'cli', 'mergeOut'))
    .option('--clock <time>', say(io.locale, 'cli', 'mergeClock'), isoTime(io))
    .option('--force', say(io.locale, 'cli', 'mergeForce'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'mergeExample')}`)
    .action(async (paths: readonly string[], options: Options) => {
      const merged = await merging(io, paths, options)
      io.progress(undefined)
      exit(merged.ok ? tell(io, merged.value, options) : failed(io, merged.faults))
    })
}

interface Outcome {
  readonly merged: Merged
  /** absent where no folder was named or no sheet counts */
  readonly written?: WrittenMerge
}

function merging(io: Io, paths: readonly string[], { task, confirmed, out, clock, force }: Options): Promise<Result<Outcome>> {
  return withJobs(io, async (jobs) => {
    const given = await readTask(io, jobs, task)
    if (!given.ok) return given
    const table = confirmed === undefined ? undefined : await readConfirmed(confirmed, taskOf(given.value))
    if (table && !table.ok) return table
    const merged = await mergeFiles(paths, given.value, {
      ...(table && { confirmed: table.value }),
      signal: io.signal,
      jobs,
      onProgress: (done, total) => io.progress(say(io.locale, 'cli', 'mergeProgress', { done: Math.min(done + 1, total), total })),
    })
    if (!merged.ok || out === undefined) return merged.ok ? ok({ merged: merged.value }) : merged
    const written = await writeMerged(merged.value, given.value, { out, closedAt: clock, force: force === true })
    return written.ok ? ok({ merged: merged.value, ...(written.value && { written: written.value }) }) : written
  })
}

/** 0 when every file counted or is a copy, an earlier revision or a recusal, and no question is open; else 1. */
function tell(io: Io, { merged, written }: Outcome, { json, out }: Options): ExitCode {
  if (out !== undefined && written === undefined) io.say(say(io.locale, 'cli', 'mergeNothing'))
  if (json) io.json(report(merged, written))
  else {
    print(io, merged)
    for (const file of written ? [written.json, written.pdf, written.xlsx] : []) io.line(say(io.locale, 'cli', 'mergeWritten', { file }))
  }
  return isComplete(merged) && (out === undefined || written !== undefined) ? 0 : 1
}

const harmless = new Set(['counted', 'duplicate', 'superseded', 'recused'])

function isComplete({ listed, open }: Merged): boolean {
  return open.length === 0 && listed.every(({ standing }) => harmless.has(standing))
}

function report(merged: Merged, written: WrittenMerge | undefined) {
  const { listed, flags, open, parts } = merged
  const { absent, matrix, checks, sheets, trim, totals, state, grade, conditions } = parts
  return {
    verdict: isComplete(merged) ? 'complete' : 'open',
    results: listed.map(({ file, record, standing }) => ({
      file,
      ...(record && { expert: record.expert.id, revision: record.revision }),
      state: listedState[standing],
      standing,
    })),
    absent,
    ...(totals.total !== undefined && { total: totals.total }),
    ...(grade !== undefined && { grade }),
    state,
    ...(conditions && { conditions }),
    flags,
    open,
    matrix,
    ...(checks && { checks }),
    sheets,
    trim,
    totals,
    ...(written && { panel: { sha256: written.sha256 }, json: written.json, pdf: written.pdf, xlsx: written.xlsx }),
  }
}

function print(io: Io, { listed, flags, open, parts, counted }: Merged): void {
  const { totals, state, grade, sheets } = parts
  for (const { file, standing, record } of listed) {
    const who = record ? `${record.expert.id} ${record.expert.name}` : ''
    io.line([file, who, sayStanding(io.locale, standing)].filter(Boolean).join('  '))
  }
  if (parts.checks) {
    printChecks(io, parts.checks)
    for (const flag of flags) io.line(`  ${sayFlag(io.locale, flag)}`)
    for (const point of open) io.line(`  ${sayOpen(io.locale, point)}`)
    return
  }
  for (const { expert, sum } of sheets) io.line(`  ${expert}  ${fullMark(sum)}`)
  io.line(say(io.locale, 'cli', 'mergeCounted', { count: counted.length, mean: meanText(totals.expertMean) }))
  for (const flag of flags) io.line(`  ${sayFlag(io.locale, flag)}`)
  for (const point of open) io.line(`  ${sayOpen(io.locale, point)}`)
  if (totals.total === undefined) io.line(say(io.locale, 'cli', 'mergeIncomplete'))
  else if (state === 'final') io.line(say(io.locale, 'cli', 'mergeTotal', { total: fullMark(totals.total), grade: grade ?? '' }))
  else io.line(say(io.locale, 'cli', 'mergeNoGrade', { total: fullMark(totals.total) }))
}

/** What the panel found, an item a line: how many experts each. */
function printChecks(io: Io, checks: NonNullable<Merged['parts']['checks']>): void {
  for (const { criterion, counts, findings } of checks) {
    const original = findings.filter((one) => one.original).length
    io.line(say(io.locale, 'cli', 'mergeCheck', { criterion, ...counted(counts), original }))
  }
}

function counted({ 属实: yes, 部分属实: partly, 不属实: no, 无法核实: open }: NonNullable<Merged['parts']['checks']>[number]['counts']) {
  return { yes, partly, no, open }
}

/** An exact mean as marks: whole hundredths as decimals, any other as the fraction it is. */
function meanText(mean: string): string {
  return mean.includes('/') ? `${mean} × 0.01` : fullMark(Number(mean))
}
