import type { PackedPackage } from '#services/vault/index.ts'
import { isWarning } from '#shared/standard/check/finding.ts'
import { say, sayFault } from '#shared/text/say.ts'
import type { Io } from './io.ts'

/** Tells what was packed, and what in it does not prevent packing. */
export function reportPacked(io: Io, file: string, packed: PackedPackage, json: boolean | undefined): void {
  if (json) {
    io.json({ file, ...packed })
    return
  }
  const { warnings = [], ...facts } = packed
  io.line(say(io.locale, 'cli', 'packDone', { file, ...facts }))
  const idle = warnings.filter(({ code }) => code === 'self.missing')
  const odd = warnings.filter(isWarning)
  const unprintable = warnings.length - odd.length - idle.length
  for (const warning of idle) io.line(sayFault(io.locale, warning))
  if (unprintable > 0) io.line(say(io.locale, 'cli', 'packWarnings', { count: unprintable }))
  for (const warning of warnings) if (!isWarning(warning) && !idle.includes(warning)) io.line(`  ${sayFault(io.locale, warning)}`)
  if (odd.length > 0) io.line(say(io.locale, 'cli', 'standardOdd', { file, count: odd.length }))
  for (const warning of odd) io.line(`  ${sayFault(io.locale, warning)}`)
}
