import { readSide, type Side } from '#services/diff/readSide.ts'
import { nothingGiven } from '#services/verify/given.ts'
import { filesInThreads } from '#services/verify/inThreads.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { type Difference, differences } from '#shared/format/difference.ts'
import { fullMark } from '#shared/format/marks.ts'
import { say } from '#shared/text/say.ts'
import { fields } from '#shared/text/zh/index.ts'
import { failed } from './failed.ts'
import type { ExitCode, Io, Register } from './io.ts'
import { withJobs } from './jobs.ts'

/** `tic-review diff`: two results, two panel records or two revisions of a package, item by item (cli.md § 10). */
export const diff: Register = (program, io, exit) => {
  program
    .command('diff')
    .description(say(io.locale, 'cli', 'diffAbout'))
    .argument('<before>', say(io.locale, 'cli', 'diffBefore'))
    .argument('<after>', say(io.locale, 'cli', 'diffAfter'))
    .option('--json', say(io.locale, 'cli', 'json'))
    .addHelpText('after', `\n${say(io.locale, 'cli', 'diffExample')}`)
    .action(async (before: string, after: string, { json }: { readonly json?: boolean }) => {
      exit(await compared(io, before, after, json === true))
    })
}

async function compared(io: Io, before: string, after: string, asJson: boolean): Promise<ExitCode> {
  const [left, right] = await withJobs(io, async (jobs) => {
    const read = jobs ? filesInThreads(jobs, nothingGiven) : filesInThisThread(nothingGiven)
    return [await readSide(before, read, io.signal), await readSide(after, read, io.signal)] as const
  })
  const faults = [left, right].flatMap((side) => (side.ok ? [] : side.faults))
  if (!left.ok || !right.ok) return failed(io, faults)
  if (left.value.kind !== right.value.kind) {
    io.faults([{ code: 'diff.kinds', name: after }])
    return 2
  }
  const found = differences(left.value.content, right.value.content)
  if (asJson)
    io.json({ kind: left.value.kind, before: head(before, left.value), after: head(after, right.value), differences: found.map(asPointer) })
  else print(io, [before, after], [left.value, right.value], found)
  return found.length === 0 ? 0 : 1
}

function head(file: string, { sha256, verdict }: Side) {
  return { file, sha256, verdict }
}

function asPointer({ at, ...sides }: Difference) {
  return { at: at.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), ...sides }
}

function print(io: Io, files: readonly string[], sides: readonly Side[], found: readonly Difference[]): void {
  for (const [index, { verdict, sha256 }] of sides.entries())
    io.line(`${say(io.locale, 'signature', `verdict.${verdict}`, { file: files[index]! })}  ${sha256.slice(0, 16)}`)
  if (found.length === 0) io.line(say(io.locale, 'cli', 'diffNone'))
  for (const { at, before, after } of found) {
    const [from, to] = [before, after].map((value) => sideText(io, value, at))
    io.line(`  ${placeText(io, at)}: ${from} → ${to}`)
  }
}

function placeText(io: Io, at: readonly string[]): string {
  return at.map((step) => (step in fields ? say(io.locale, 'fields', step as keyof typeof fields) : step)).join(' › ')
}

/** Places whose whole numbers are hundredths of a mark. */
const inHundredths = new Set(['mark', 'min', 'maxMark', 'range', 'sum', 'total', 'formula', 'expert', 'bonus', 'deduction', 'amount'])

function sideText(io: Io, value: unknown, at: readonly string[]): string {
  if (value === undefined) return say(io.locale, 'cli', 'diffAbsent')
  if (typeof value === 'number' && inHundredths.has(at.at(-1) ?? '')) return fullMark(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
