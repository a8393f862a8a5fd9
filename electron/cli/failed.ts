import type { Fault } from '#shared/text/fault.ts'
import type { ExitCode } from './exitCode.ts'
import type { Io } from './io.ts'
import { exitCodeOf } from './outcome.ts'

/** Prints faults and returns the exit code they mean. */
export function failed(io: Io, faults: readonly Fault[]): ExitCode {
  io.faults(faults)
  return exitCodeOf(faults)
}

/** The same for a file that was to be written; with `json` an object states it first. */
export function notWritten(io: Io, { out, json }: { readonly out: string; readonly json?: boolean }, faults: readonly Fault[]): ExitCode {
  if (json) io.json({ file: out, verdict: 'refused', code: faults[0]?.code, faults })
  return failed(io, faults)
}
